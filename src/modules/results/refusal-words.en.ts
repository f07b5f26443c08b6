import type { FaultWords } from '#platform/fault.ts'
import type { ResultRefusalCode } from './refusal-words.ar.ts'

export const refusalWords: FaultWords<ResultRefusalCode> = {
  'result.unknown': {
    title: 'There is no such result',
    detail: ({ cycle }) => `Cycle ${cycle} has no result with this number.`,
    remedy: () => 'Check the number of the result.',
  },
  'result.exists': {
    title: 'The cycle has a frozen result',
    detail: ({ cycle }) => `The frozen result of cycle ${cycle} is not computed again.`,
    remedy: () => 'Name the result that this one corrects, and give the reason.',
  },
  'result.not_draft': {
    title: 'The result is not a draft',
    detail: ({ cycle }) => `The result of cycle ${cycle} is frozen already.`,
    remedy: () => 'There is no need to freeze it again.',
  },
  'result.seen_differs': {
    title: 'The draft has changed since you saw it',
    detail: ({ cycle }) => `The result of cycle ${cycle} was computed again and its digest is another.`,
    remedy: () => 'Read the new draft, then freeze it.',
  },
  'result.not_frozen': {
    title: 'The result is not frozen',
    detail: ({ cycle }) => `The result of cycle ${cycle} cannot be published before it is frozen.`,
    remedy: () => 'Freeze the result, then publish it.',
  },
}
