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
  'import.unknown': {
    title: 'There is no import with this number',
    detail: ({ cycle }) => `Cycle ${cycle} has no import with this number.`,
    remedy: () => 'Go back to the list of imports and choose one.',
  },
  'import.file_empty': {
    title: 'No file arrived',
    detail: () => 'No file was chosen, or it is empty.',
    remedy: () => 'Choose a CSV or XLSX file that holds observations.',
  },
  'import.file_too_large': {
    title: 'The file is too large',
    detail: ({ limit }) => `The largest size taken is ${limit} MiB.`,
    remedy: () => 'Split the file, one for each instrument or entity, and upload each part.',
  },
  'import.too_many_rows': {
    title: 'The file has too many rows',
    detail: ({ count, most }) => `It holds ${count} rows; the most taken is ${most}.`,
    remedy: () => 'Split the file and upload each part.',
  },
  'import.two_sheets': {
    title: 'More than one sheet holds observations',
    detail: ({ first, second }) => `The sheets “${first}” and “${second}” both have columns of observations.`,
    remedy: () => 'Put all observations on one sheet, or upload each sheet as a file.',
  },
  'import.not_ready': {
    title: 'This import waits for no decision',
    detail: () => 'It is still being read, has faults, or was settled before.',
    remedy: () => 'Look at its state on its page.',
  },
  'import.off_phase_reason': {
    title: 'Say why it comes outside its phase',
    detail: ({ least }) =>
      `The reason is kept with the file and in the audit log; it has at least ${least} characters.`,
    remedy: () => 'Write a short sentence.',
  },
  'import.not_loaded': {
    title: 'Nothing of this import was loaded',
    detail: () => 'Only an import that was loaded can be undone.',
    remedy: () => 'Look at its state on its page.',
  },
  'import.depended_on': {
    title: 'A frozen result depends on these observations',
    detail: ({ cycle }) => `Cycle ${cycle} has a frozen result; what it was computed from is not taken away.`,
    remedy: () => 'If the observations are wrong, have the result corrected.',
  },
  'import.reason_missing': {
    title: 'Give the reason for undoing',
    detail: ({ least }) => `The audit keeps the reason; it has at least ${least} letters.`,
    remedy: () => 'Write one short sentence that says why.',
  },
}
