import type { FaultWords } from '#platform/fault.ts'
import type { DocumentFaultCode } from './document-faults.ar.ts'

/** What the schema finds wrong with a guide document, before its meaning is looked at. */
export const faultWords: FaultWords<DocumentFaultCode> = {
  'guide.invalid': {
    title: 'The guide does not fit the schema',
    detail: ({ problem }) => `Here: ${problem}.`,
    remedy: () => 'Correct this place. The whole schema is in docs/guide.schema.json.',
  },
}
