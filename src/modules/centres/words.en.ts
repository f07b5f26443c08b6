import type { FaultWords } from '#platform/fault.ts'
import type { CentreFaultCode } from './words.ar.ts'

export const faultWords: FaultWords<CentreFaultCode> = {
  'centres.cell_empty': {
    title: 'A required cell is empty',
    detail: () => 'Every centre has a code, a name in Arabic, a name in English, an entity and a channel.',
    remedy: () => 'Fill in the cell.',
  },
  'centres.duplicate_code': {
    title: 'The centre code is used twice',
    detail: ({ code, first }) => `The code “${code}” is also in row ${first}.`,
    remedy: () =>
      'Delete one of the rows if both are the same centre, or give each centre a code of its own.',
  },
  'centres.code_like_formula': {
    title: 'The centre code begins like a formula',
    detail: ({ code }) =>
      `The code “${code}” begins with = + - or @, which spreadsheet programs run as a formula.`,
    remedy: () => 'Begin the code with a letter or a digit.',
  },
  'centres.code_unfit': {
    title: 'The centre code is unfit',
    detail: ({ longest }) => `The code is longer than ${longest} characters or holds invisible ones.`,
    remedy: () => 'Use a short code of letters and digits.',
  },
  'centres.reserved_column': {
    title: 'The name of the column is reserved',
    detail: () => 'An attribute of a centre cannot have this name, since it means something else in a guide.',
    remedy: () => 'Give the column another name.',
  },
}
