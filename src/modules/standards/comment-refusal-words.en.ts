import type { FaultWords } from '#platform/fault.ts'
import type { CommentRefusalCode } from './comment-refusal-words.ar.ts'

const fields: Readonly<Record<string, string>> = {
  body: 'Comment',
  name: 'Name',
  organisation: 'Organisation',
  reason: 'Reason',
  answer: 'Answer',
  opensOn: 'First day',
  closesOn: 'Last day',
}

export const commentRefusalWords: FaultWords<CommentRefusalCode> = {
  'consultation.unknown': {
    title: 'There is no consultation on this edition',
    detail: () => 'No consultation on this draft is open to you.',
    remedy: () => 'Check the link.',
  },
  'consultation.closed': {
    title: 'The consultation is closed',
    detail: () => 'Comments on this draft are not taken now; yours was not saved.',
    remedy: () => 'Read the comments that are shown on the page of the consultation.',
  },
  'consultation.changed_since_read': {
    title: 'The consultation was changed after you opened the page',
    detail: () => 'Somebody else saved a change in the meantime; yours was not saved.',
    remedy: () => 'Open the page again, then try again.',
  },
  'consultation.last_day_past': {
    title: 'The last day of the consultation is past',
    detail: () => 'It cannot be opened again while its last day is past.',
    remedy: () => 'Save a later last day first.',
  },
  'consultation.day': {
    title: 'This is not a date',
    detail: ({ field }) => `${fields[String(field)] ?? ''}: what was entered is no day of the calendar.`,
    remedy: () => 'Enter a day such as 2026-11-30.',
  },
  'consultation.days_order': {
    title: 'The last day is before the first',
    detail: () => 'The last day for comments comes before the first.',
    remedy: () => 'Choose a last day that is not before the first.',
  },
  'consultation.over': {
    title: 'The last day is past',
    detail: () => 'The last day for comments is past already.',
    remedy: () => 'Choose today or a later day.',
  },
  'consultation.intro': {
    title: 'The introduction is missing or too long',
    detail: ({ language, length, limit }) =>
      Number(length) === 0
        ? `Enter the introduction in ${language === 'ar' ? 'Arabic' : 'English'}.`
        : `The introduction in ${language === 'ar' ? 'Arabic' : 'English'} has ${length} characters; ${limit} are the most.`,
    remedy: () => 'Whoever is asked reads it before the draft.',
  },
  'comment.missing': {
    title: 'An answer is needed',
    detail: ({ field }) => `Enter the ${(fields[String(field)] ?? '').toLowerCase()}.`,
    remedy: () => 'Then go on.',
  },
  'comment.too_long': {
    title: 'The text is too long',
    detail: ({ field, length, limit }) =>
      `${fields[String(field)] ?? ''}: it has ${length} characters; ${limit} are the most.`,
    remedy: () => 'Shorten it, or part it into several comments.',
  },
  'comment.item_unknown': {
    title: 'The item is not in the draft any more',
    detail: ({ item }) => `The draft has no item ${item}; somebody may just have removed it.`,
    remedy: () => 'Go back to the draft and choose another item, or comment on the whole draft.',
  },
  'comment.id_wrong': {
    title: 'The request cannot be read',
    detail: () => 'The request has no sound id for the comment.',
    remedy: () => 'Open the page of the comment again.',
  },
  'comment.id_taken': {
    title: 'Another comment was sent from this page',
    detail: () => 'We have a comment with another text from this page; this text was not saved.',
    remedy: () => 'Open the page of the comment again and send your comment.',
  },
  'comment.too_many': {
    title: 'Many comments in a short time',
    detail: () => 'Very many comments arrived in the last hour; yours was not saved.',
    remedy: () => 'Send it again in an hour. What you wrote is still on the page.',
  },
  'comment.unknown': {
    title: 'There is no such comment',
    detail: () => 'This consultation has no comment with this id.',
    remedy: () => 'Go back to the list of comments.',
  },
  'comment.changed_since_read': {
    title: 'Somebody else decided on this comment',
    detail: () => 'The comment changed after you opened the page; your decision was not saved.',
    remedy: () => 'Look at it as it is now, then decide.',
  },
  'guide.has_comments': {
    title: 'The draft has comments',
    detail: () => 'A draft on which people commented cannot be deleted.',
    remedy: () => 'Close the consultation and leave the draft.',
  },
}
