import type { FaultWords } from '#platform/fault.ts'
import type { FileFaultCode } from './words.ar.ts'

const saveAsUtf8 =
  'Open the file in the spreadsheet program, choose “Save as”, then the type “CSV UTF-8 (comma delimited)”, and use the new file.'

export const faultWords: FaultWords<FileFaultCode> = {
  'file.not_found': {
    title: 'The file does not exist',
    detail: () => 'There is no file of this name.',
    remedy: () => 'Check the name of the file and the folder you are working in.',
  },
  'file.is_folder': {
    title: 'This is a folder, not a file',
    detail: () => 'A file is needed here, and the path names a folder.',
    remedy: () => 'Write the path of the file itself.',
  },
  'file.unreadable': {
    title: 'The file could not be read',
    detail: ({ reason }) => `The system refused to read the file (${reason}).`,
    remedy: () => 'Check that you may read it and that the disk is sound.',
  },
  'file.too_large': {
    title: 'The file is larger than the limit',
    detail: ({ size, limit }) => `The file has at least ${size} MiB; the limit is ${limit} MiB.`,
    remedy: ({ size }) =>
      `Check that it is the file you mean. If so, raise the limit: --limit-mb ${size} or more.`,
  },
  'file.empty': {
    title: 'The file is empty',
    detail: () => 'There is no text in the file.',
    remedy: () =>
      'Check that the file was saved whole and that its first row holds the names of the columns.',
  },
  'file.utf16': {
    title: 'The file is in UTF-16, not UTF-8',
    detail: () => 'The file was saved as UTF-16 (sometimes called “Unicode text”).',
    remedy: () => saveAsUtf8,
  },
  'file.not_utf8': {
    title: 'The file is not in UTF-8',
    detail: () =>
      'This row holds letters in another encoding, such as Windows-1256, in which some spreadsheet programs save Arabic text.',
    remedy: () => saveAsUtf8,
  },
  'file.spreadsheet': {
    title: 'This is a spreadsheet file (such as Excel), not CSV',
    detail: () => 'The content is a workbook, whatever the name of the file ends in.',
    remedy: () => saveAsUtf8,
  },
  'file.binary': {
    title: 'The file is not text',
    detail: () => 'The file holds bytes that no text has.',
    remedy: () => 'Check that you chose the right file, then save it as text in UTF-8.',
  },
  'table.no_rows': {
    title: 'The file has no rows',
    detail: () => 'The file holds the row of column names only.',
    remedy: () => 'Add at least one row under the names of the columns.',
  },
  'table.too_few_cells': {
    title: 'The row has fewer cells than there are columns',
    detail: ({ cells, expected }) => `Cells in the row: ${cells}. Columns: ${expected}.`,
    remedy: () => 'Add the missing cells, empty if need be, so that the row matches the row of column names.',
  },
  'table.too_many_cells': {
    title: 'The row has more cells than there are columns',
    detail: ({ cells, expected }) => `Cells in the row: ${cells}. Columns: ${expected}.`,
    remedy: () => 'Where the text itself holds the separator, put it in quotation marks "…".',
  },
  'table.unclosed_quote': {
    title: 'A quotation mark is never closed',
    detail: () =>
      'This row holds a quotation mark (") that opens a text, and none closes it before the end of the file.',
    remedy: () => 'Add the closing mark, or write the mark twice ("") where it is part of the text.',
  },
  'table.stray_quote': {
    title: 'A quotation mark is out of place',
    detail: () =>
      'In the record that begins in this row a quotation mark (") stands inside a cell, not at its start and end.',
    remedy: () => 'Put the whole cell in quotation marks, and write each mark inside it twice ("").',
  },
  'table.unknown_column': {
    title: 'Unknown column',
    detail: ({ column }) => `This file has no use for a column named “${column}”.`,
    remedy: ({ known }) => `Correct the name or delete the column. Known columns: ${known}.`,
  },
  'table.unnamed_column': {
    title: 'A column without a name holds values',
    detail: ({ index, row }) => `Column number ${index} has no name, and there is a value in row ${row}.`,
    remedy: () => 'Write the name of the column in the first row, or delete what is under it.',
  },
  'table.duplicate_column': {
    title: 'A column stands twice',
    detail: () => 'Two columns in the first row have the same name or the same meaning.',
    remedy: () => 'Delete one of them or rename it.',
  },
  'table.missing_column': {
    title: 'A column is missing',
    detail: ({ found }) => `The first row does not have this column. It has: ${found}.`,
    remedy: () => 'Add the column under this name. If it is there, check the separator between the columns.',
  },
  'json.syntax': {
    title: 'The file is not valid JSON',
    detail: () => 'The text breaks at this place.',
    remedy: () =>
      'Look there for a comma too many or too few, or a bracket or quotation mark that is not closed.',
  },
  'json.duplicate_key': {
    title: 'A name stands twice in one object',
    detail: ({ key }) =>
      `The name “${key}” stands twice in one object, so that one of the two would be lost.`,
    remedy: () => 'Rename one of them or delete it.',
  },
  'output.not_folder': {
    title: 'The name of the output folder belongs to a file',
    detail: () => 'The path is a file; a folder is needed.',
    remedy: () => 'Choose another folder, or move the file.',
  },
  'output.name_taken': {
    title: 'The name of an output file belongs to a folder',
    detail: () => 'There is a folder where the file would be written.',
    remedy: () => 'Choose another output folder, or rename that folder.',
  },
  'output.not_written': {
    title: 'The results could not be written',
    detail: ({ reason }) => `The system refused to write (${reason}). Nothing in the folder has changed.`,
    remedy: () => 'Check that you may write there and that the disk has room.',
  },
  'faults.more': {
    title: 'More faults',
    detail: ({ count }) => `And ${count} more.`,
    remedy: () => 'Mend those listed, then run it again.',
  },
}
