import type { FaultWords } from '#platform/fault.ts'
import type { GuideRefusalCode } from './refusal-words.ar.ts'

export const refusalWords: FaultWords<GuideRefusalCode> = {
  'guide.published': {
    title: 'This edition is published and never changes',
    detail: ({ code, edition }) => `Guide ${code} edition ${edition} is published with another text.`,
    remedy: () => 'Save the change as a new edition.',
  },
  'guide.unknown': {
    title: 'There is no such guide',
    detail: ({ code, edition }) => `Guide ${code} edition ${edition} has not been saved.`,
    remedy: () => 'Save the draft first.',
  },
}
