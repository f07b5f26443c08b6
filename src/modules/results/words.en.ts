import type { FaultWords } from '#platform/fault.ts'
import type { ResultFaultCode } from './words.ar.ts'

/** What the reading of result files finds. */
export const faultWords: FaultWords<ResultFaultCode> = {
  'result.not_a_result': {
    title: 'This is not a result file',
    detail: () => 'The file does not bear the mark of a Taqyeem result (result.json).',
    remedy: () => 'Choose the result.json that the command evaluate wrote.',
  },
  'result.other_format': {
    title: 'The version of the result file is not known',
    detail: ({ format, known }) => `The format of the file is “${format}”; the one known here is “${known}”.`,
    remedy: () => 'Use the version of the program that wrote the file.',
  },
  'result.incomplete': {
    title: 'The result file is incomplete',
    detail: () => 'A part that must be in the file is absent or of another kind.',
    remedy: () => 'Restore the file as the command evaluate wrote it, or evaluate again.',
  },
  'result.digest_differs': {
    title: 'The result file does not match its digest',
    detail: () => 'The file was changed after it was written.',
    remedy: () => 'Restore the original file. The command verify shows the first difference in it.',
  },
}
