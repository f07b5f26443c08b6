import type { FaultWords } from '#platform/fault.ts'
import { commentRefusalWords } from './comment-refusal-words.en.ts'
import type { GuideRefusalCode } from './refusal-words.ar.ts'

export const refusalWords: FaultWords<GuideRefusalCode> = {
  ...commentRefusalWords,
  'guide.published': {
    title: 'This edition is published and never changes',
    detail: ({ code, edition }) => `Guide ${code} edition ${edition} is published with another text.`,
    remedy: () => 'Save the change as a new edition.',
  },
  'guide.unknown': {
    title: 'There is no such guide',
    detail: ({ code, edition }) => `Guide ${code} edition ${edition} has not been saved.`,
    remedy: () => 'Save the draft first.',
  },
  'guide.edition_taken': {
    title: 'There is such an edition already',
    detail: ({ code, edition }) =>
      `Guide ${code} has an edition ${edition} already; nothing of it was changed.`,
    remedy: () => 'Choose another code, or ask that the draft be replaced.',
  },
  'guide.edition_name': {
    title: 'The code of the edition cannot be used',
    detail: () =>
      'It begins with a Latin letter or a digit; then Latin letters, digits, dot, underscore and hyphen, at most 64 characters.',
    remedy: () => 'Enter a code such as 2027.',
  },
  'guide.in_use': {
    title: 'The draft is in use',
    detail: ({ cycle }) => `Cycle ${cycle} goes by this edition.`,
    remedy: () => 'A draft that a cycle goes by cannot be deleted.',
  },
  'guide.changed_since_read': {
    title: 'The draft was changed after you opened the page',
    detail: () => 'Somebody else saved a change in the meantime; your request changed nothing.',
    remedy: () => 'Look at the draft as it is now, then try again.',
  },
  'guide.changed_meanwhile': {
    title: 'Somebody else changed this item',
    detail: ({ item }) =>
      `The item ${item} was changed after you opened its page; your change was not saved.`,
    remedy: () => 'Look at what changed and choose what stands.',
  },
  'guide.item_unknown': {
    title: 'There is no item with this code',
    detail: ({ item }) => `The draft has no item ${item}; somebody may have removed it.`,
    remedy: () => 'Go back to the draft and choose an item that is there.',
  },
  'guide.code_taken': {
    title: 'The code is taken',
    detail: ({ code }) => `Another item of the guide has the code ${code}.`,
    remedy: () => 'Choose another code.',
  },
  'guide.answer': {
    title: 'An answer was not accepted',
    detail: () => 'What stands in one of the fields was not understood.',
    remedy: () => 'Correct the field that is named.',
  },
  'guide.reason_missing': {
    title: 'The reason is missing',
    detail: () => 'The audit log keeps why a draft was deleted.',
    remedy: () => 'Enter the reason.',
  },
  'guide.file_type': {
    title: 'The kind of file is not known',
    detail: () => 'The file is neither a workbook nor a sound guide document.',
    remedy: () => 'Choose a file that was exported from the page of a guide.',
  },
}
