import type { FaultWords } from '#platform/fault.ts'
import type { ObservationRefusalCode } from './refusal-words.ar.ts'

export const refusalWords: FaultWords<ObservationRefusalCode> = {
  'observation.differs': {
    title: 'The observation is held with other content',
    detail: ({ observation }) =>
      `Observation “${observation}” is held already and differs from what was sent.`,
    remedy: () => 'Give a new observation a new id; what is held never changes.',
  },
  'observation.too_many': {
    title: 'Too many observations at once',
    detail: ({ count, most }) => `${count} were sent; the most is ${most}.`,
    remedy: () => 'Send them in parts.',
  },
}
