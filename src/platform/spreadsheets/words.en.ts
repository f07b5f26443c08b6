import type { FaultWords } from '#platform/fault.ts'
import type { SpreadsheetFaultCode } from './words.ar.ts'

const saveAsWorkbook =
  'Open the file in the spreadsheet program, choose “Save as”, then the type “Excel workbook (.xlsx)”, and use the new file.'

export const faultWords: FaultWords<SpreadsheetFaultCode> = {
  'workbook.empty': {
    title: 'The file is empty',
    detail: () => 'There is nothing in the file.',
    remedy: () => 'Check that the file was saved whole, then choose it again.',
  },
  'workbook.encrypted': {
    title: 'The file has a password',
    detail: () => 'An encrypted workbook cannot be read.',
    remedy: () =>
      'Open it in the spreadsheet program, take the password off under “Protect workbook”, and save it.',
  },
  'workbook.old_format': {
    title: 'The file is in the old Excel format (.xls)',
    detail: () => 'Only .xlsx is read here, whatever the name of the file ends in.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.web_page': {
    title: 'The file is a web page or XML, not a workbook',
    detail: () => 'Some systems export a table as a web page and name it .xls or .xlsx.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.is_csv': {
    title: 'The file is CSV text, not a workbook',
    detail: () => 'The content is text with separators between its columns, even if its name ends in .xlsx.',
    remedy: () => 'Rename it to .csv and import it, or save it as a workbook from the spreadsheet program.',
  },
  'workbook.not_workbook': {
    title: 'This is not a workbook',
    detail: () => 'The file holds nothing of what .xlsx workbooks have.',
    remedy: () => 'Check that you chose the right file.',
  },
  'workbook.other_program': {
    title: 'The workbook is in another program’s format',
    detail: () => 'The file is of LibreOffice (.ods) or Numbers; only .xlsx is read here.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.binary': {
    title: 'The workbook is in the binary format (.xlsb)',
    detail: () => 'Only .xlsx is read here.',
    remedy: () => saveAsWorkbook,
  },
  'workbook.macros': {
    title: 'The workbook holds programs (macros)',
    detail: () => 'A workbook with programs is not accepted, whatever its name ends in.',
    remedy: () => 'Save it as “Excel workbook (.xlsx)”, which holds none.',
  },
  'workbook.damaged': {
    title: 'The file is damaged',
    detail: ({ part }) => `The part “${part}” of the workbook could not be read.`,
    remedy: () => 'Open it in the spreadsheet program and save it again, or send it again if it was cut off.',
  },
  'workbook.too_large': {
    title: 'The file is larger than the limit',
    detail: ({ size, limit }) => `The file has ${size} MiB; the limit is ${limit} MiB.`,
    remedy: () => 'Split the file, or use CSV for long lists.',
  },
  'workbook.too_many_parts': {
    title: 'The file has more parts than the limit',
    detail: ({ count, limit }) => `The file has ${count} parts; the limit is ${limit}.`,
    remedy: () => 'Move the sheets you need to a new workbook.',
  },
  'workbook.unpacks_too_large': {
    title: 'The packed content is larger than the limit',
    detail: ({ size, limit, ratio }) =>
      `Unpacked, the content has ${size} MiB; the limit is ${limit} MiB, and at most ${ratio} times the size of the file.`,
    remedy: () => 'Move only the cells you need to a new workbook, or use CSV for long lists.',
  },
  'workbook.too_many_cells': {
    title: 'The workbook has more cells than the limit',
    detail: ({ sheet, limit }) => `The workbook passed ${limit} cells in the sheet “${sheet}”.`,
    remedy: () => 'Split the workbook, or use CSV for long lists.',
  },
  'workbook.no_sheets': {
    title: 'The workbook shows no sheet',
    detail: () => 'All sheets of the workbook are hidden or have no cells.',
    remedy: () => 'Unhide the sheet you need and save the file.',
  },
  'workbook.hidden_sheet': {
    title: 'A hidden sheet was not read',
    detail: ({ sheet }) => `The sheet “${sheet}” is hidden, so nothing of it was read.`,
    remedy: () => 'If it holds what you need, unhide it and import the file again.',
  },
  'workbook.other_sheet': {
    title: 'A sheet without cells was not read',
    detail: ({ sheet }) => `The sheet “${sheet}” is a chart or a dialogue.`,
    remedy: () => 'Nothing needs to be done.',
  },
  'workbook.external_links': {
    title: 'The workbook links to other files',
    detail: () => 'The links were not followed; nothing was read from those files.',
    remedy: () => 'Nothing needs to be done if the values are written in this workbook.',
  },
  'workbook.unknown_sheet': {
    title: 'Unknown sheet',
    detail: ({ sheet }) => `There is no use here for a sheet named “${sheet}”.`,
    remedy: ({ known }) => `Correct its name or delete the sheet. Known sheets: ${known}.`,
  },
  'workbook.duplicate_sheet': {
    title: 'A sheet stands twice',
    detail: ({ sheet }) => `Two sheets of the workbook mean “${sheet}”.`,
    remedy: () => 'Bring them together in one sheet.',
  },
  'workbook.missing_sheet': {
    title: 'A sheet is missing',
    detail: ({ sheet, found }) => `There is no sheet named “${sheet}”. There are: ${found}.`,
    remedy: () => 'Add the sheet under this name, even if it holds only the row of column names.',
  },
  'workbook.cannot_hold': {
    title: 'A workbook cannot hold this',
    detail: ({ sheet, reason }) =>
      reason === 'rows'
        ? `The sheet “${sheet}” has more rows than a sheet holds (1,048,576).`
        : `The sheet “${sheet}” has a text longer than a cell holds (32,767 characters).`,
    remedy: () => 'Export as CSV or JSON.',
  },
  'sheet.formula': {
    title: 'The cell holds a formula',
    detail: ({ sheet, cell }) =>
      `The cell ${cell} of the sheet “${sheet}” is a formula; a value that nobody typed is no evidence.`,
    remedy: () => 'Type the value itself. To turn formulas into values: copy the cells, then “Paste values”.',
  },
  'sheet.error_cell': {
    title: 'The cell shows an error',
    detail: ({ sheet, cell, content }) => `The cell ${cell} of the sheet “${sheet}” shows ${content}.`,
    remedy: () => 'Type the right value or empty the cell.',
  },
  'sheet.merged': {
    title: 'Merged cells',
    detail: ({ sheet, range }) =>
      `The cells ${range} of the sheet “${sheet}” are merged, so it is not clear to which row or column the value belongs.`,
    remedy: () => 'Unmerge them, and type the value in every cell it belongs to.',
  },
  'sheet.time_cell': {
    title: 'The cell holds a time or duration',
    detail: ({ sheet, cell }) =>
      `The cell ${cell} of the sheet “${sheet}” is formatted as a time, which is kept as a part of a day and not as minutes.`,
    remedy: () =>
      'Format the cell as a number, and type the duration in the unit asked for, such as 12 for minutes.',
  },
  'sheet.bad_date': {
    title: 'The date in the cell is not usable',
    detail: ({ sheet, cell, content }) =>
      `The cell ${cell} of the sheet “${sheet}” holds ${content} formatted as a date, and there is no such date.`,
    remedy: () => 'Write the date as 2026-11-21.',
  },
  'sheet.damaged_cell': {
    title: 'The cell is damaged',
    detail: ({ sheet, cell }) =>
      `The content of the cell ${cell} of the sheet “${sheet}” is not of its kind.`,
    remedy: () => 'Type its value again and save the file from the spreadsheet program.',
  },
  'sheet.too_many_rows': {
    title: 'The sheet has more rows than the limit',
    detail: ({ sheet, limit }) => `The sheet “${sheet}” has more than ${limit} rows.`,
    remedy: () => 'Split the list, or use CSV.',
  },
  'sheet.too_many_columns': {
    title: 'The sheet has more columns than the limit',
    detail: ({ sheet, cell, limit }) =>
      `The cell ${cell} of the sheet “${sheet}” holds a value beyond column number ${limit}.`,
    remedy: () => 'Delete what stands outside the table.',
  },
  'sheet.hidden_rows': {
    title: 'Hidden rows were read',
    detail: ({ sheet, rows }) =>
      `The sheet “${sheet}” has rows that are hidden or filtered out, and they were read: ${rows}.`,
    remedy: () => 'Look at them before you confirm the import, and delete those you do not want.',
  },
  'sheet.hidden_columns': {
    title: 'Hidden columns were read',
    detail: ({ sheet, columns }) =>
      `The sheet “${sheet}” has hidden columns, and they were read: ${columns}.`,
    remedy: () => 'Look at them before you confirm the import, and delete those you do not want.',
  },
  'cell.digits_lost': {
    title: 'A number longer than a spreadsheet keeps',
    detail: ({ sheet, cell, value }) =>
      `The cell ${cell} of the sheet “${sheet}” holds the number ${value}; programs keep 15 digits, so its last ones may be lost.`,
    remedy: () => 'Format the column as text, then type the number from its source.',
  },
  'cell.not_number': {
    title: 'The value is not a number',
    detail: ({ sheet, cell, value }) => `The cell ${cell} of the sheet “${sheet}” holds “${value}”.`,
    remedy: () => 'Write a number without thousands separators and without a unit, such as 12.5.',
  },
  'cell.not_date': {
    title: 'The value is not a date',
    detail: ({ sheet, cell, value }) => `The cell ${cell} of the sheet “${sheet}” holds “${value}”.`,
    remedy: () => 'Write the date as 2026-11-21, or format the cell as a date.',
  },
  'cell.not_yes_no': {
    title: 'The value is neither yes nor no',
    detail: ({ sheet, cell, value }) => `The cell ${cell} of the sheet “${sheet}” holds “${value}”.`,
    remedy: () => 'Write “yes” or “no”.',
  },
}
