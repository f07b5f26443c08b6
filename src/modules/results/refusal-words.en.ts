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
  'result.second_person': {
    title: 'Somebody else freezes a correction',
    detail: ({ cycle }) =>
      `You prepared the correction of the result of cycle ${cycle}, so you do not freeze it.`,
    remedy: () => 'Ask somebody else who may to look at it and freeze it.',
  },
  'result.evidence_changed': {
    title: 'The evidence has changed since the draft',
    detail: ({ cycle }) =>
      `After the draft of cycle ${cycle} was computed, observations were added or taken out, or its centres or exemptions changed.`,
    remedy: () => 'Compute the draft again, look at it, then freeze it.',
  },
  'result.reason_missing': {
    title: 'Give the reason for the correction',
    detail: () => 'The reason is published with the corrected result.',
    remedy: () => 'Write one short sentence that says what was corrected and why.',
  },
}
