import type { FaultWords } from '#platform/fault.ts'
import type { GuideWorkbookFaultCode } from './guide-workbook-words.ar.ts'

export const faultWords: FaultWords<GuideWorkbookFaultCode> = {
  'guide_workbook.duplicate_code': {
    title: 'A code stands twice',
    detail: ({ sheet, cell, code }) =>
      `The code “${code}” is used more than once in the sheet “${sheet}”${cell ? `, cell ${cell}` : ''}, so it is not clear what belongs to which.`,
    remedy: () => 'Give every item a code of its own.',
  },
  'guide_workbook.unknown_parent': {
    title: 'A row belongs to nothing',
    detail: ({ sheet, cell, code, parent }) =>
      code === ''
        ? `The cell ${cell} of the sheet “${sheet}” is empty, so it is not clear what the row belongs to.`
        : `The cell ${cell} of the sheet “${sheet}” names “${code}”, which the sheet “${parent}” does not have.`,
    remedy: ({ parent }) => `Write a code from the sheet “${parent}”.`,
  },
  'guide_workbook.two_values': {
    title: 'Two values for one condition',
    detail: ({ sheet, cell }) =>
      `The row of the cell ${cell} in the sheet “${sheet}” has both a number and a figure.`,
    remedy: () => 'Keep one of them: a figure is compared with a number or with another figure.',
  },
  'guide_workbook.not_one_guide': {
    title: 'A workbook describes one guide',
    detail: ({ sheet, rows }) =>
      `The sheet “${sheet}” has ${rows} rows under its headers; there must be one.`,
    remedy: () => 'Leave just the row of the guide under the names of the columns.',
  },
}
