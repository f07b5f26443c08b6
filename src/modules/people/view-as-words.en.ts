import type { ar } from './view-as-words.ar.ts'

export const en: typeof ar = {
  viewAs: 'See the site as they do',
  lead: 'You see the pages as this person does, read only, for half an hour at most. Start, end and reason go into the audit log.',
  hidden: 'How they sign in and their sessions stay hidden from you.',
  reason: 'Reason',
  reasonHint: 'Such as: they report that a page does not show for them',
  start: 'Start viewing',
  cancel: 'Cancel',
  people: 'People',
  historyOf: 'Everything about it in the audit log',
  wholeHistory: 'Their whole audit log',
  doneByThem: 'What this person did',
}
