import type { FaultWords } from '#platform/fault.ts'
import type { workshopRefusals as ar } from './workshop-refusals.ar.ts'

export const workshopRefusals: FaultWords<keyof typeof ar> = {
  'workshop.unknown': {
    title: 'There is no such workshop',
    detail: () => 'It may belong to another cycle.',
    remedy: () => 'Go back to the list of workshops.',
  },
  'workshop.link_unknown': {
    title: 'This link is not known',
    detail: () => 'Part of it may be missing, or the secretariat took it back.',
    remedy: () => 'Open it from the mail itself, or answer that mail.',
  },
  'workshop.closed': {
    title: 'Registration is closed',
    detail: () => 'These are not the days of registration, or the workshop has begun or was called off.',
    remedy: () => 'Write to the secretariat if you want to come.',
  },
  'workshop.begun': {
    title: 'The workshop has begun',
    detail: () => 'A place is not given up any longer.',
    remedy: () => 'If you cannot attend, tell whoever runs the workshop.',
  },
  'workshop.not_begun': {
    title: 'It is too early for attendance',
    detail: () => 'Attendance is taken from the day of the workshop on.',
    remedy: () => 'Come back to this page on that day.',
  },
  'workshop.registered_already': {
    title: 'This address is registered',
    detail: () => 'Each mail address has one place.',
    remedy: () => 'Open the link in the mail about your place, or give another address.',
  },
  'workshop.sent_differently': {
    title: 'This form was sent before with other content',
    detail: () => 'What was sent now was not saved.',
    remedy: () => 'Open the page again and try once more.',
  },
  'workshop.too_many': {
    title: 'Many requests in a short time',
    detail: () => 'Very many requests arrived by this link in the last hour; yours was not saved.',
    remedy: () => 'Send it again in an hour. What you wrote is still on the page.',
  },
  'workshop.name_missing': {
    title: 'Write the name',
    detail: () => 'It stands on the badge, and takes up to 200 characters.',
    remedy: () => 'Write your name as the badge should have it.',
  },
  'workshop.address_unfit': {
    title: 'The mail address is not usable',
    detail: () => 'The place is confirmed there.',
    remedy: () => 'Write it whole, such as name@example.org.',
  },
  'workshop.called_off': {
    title: 'The workshop was called off',
    detail: () => 'It does not take place, and nothing about it changes any more.',
    remedy: () => 'To hold one after all, the secretariat adds another workshop and invites to it.',
  },
  'workshop.over': {
    title: 'The workshop has begun or is over',
    detail: () => 'Only a workshop to come is called off.',
    remedy: () => 'If nobody came, take the attendance without ticking anybody.',
  },
  'workshop.held': {
    title: 'The workshop has begun or is over',
    detail: () => 'Its day, its times and its place stay as they were.',
    remedy: () => 'To hold it again, add another workshop.',
  },
  'workshop.reason_missing': {
    title: 'Say why it is called off',
    detail: () => 'Everybody who registered reads it in their own language; up to 500 characters.',
    remedy: ({ language }) => `Write one short sentence in ${language === 'ar' ? 'Arabic' : 'English'}.`,
  },
  'workshop.changed_meanwhile': {
    title: 'Somebody else changed this workshop',
    detail: () => 'A change was saved after you opened this page, so yours was not.',
    remedy: () => 'Open the workshop again and repeat your change.',
  },
  'workshop.title_missing': {
    title: 'Name the workshop',
    detail: () => 'In Arabic and in English, up to 200 characters.',
    remedy: () => 'Write the title in both languages.',
  },
  'workshop.venue_missing': {
    title: 'Say where it is',
    detail: () => 'The place in both languages, or a link to take part from afar.',
    remedy: () => 'Fill in the place or the link.',
  },
  'workshop.link_unfit': {
    title: 'The link is not usable',
    detail: () => 'It begins with https://.',
    remedy: () => 'Copy all of it.',
  },
  'workshop.day_unfit': {
    title: 'The date is not usable',
    detail: () => 'A day of the calendar is needed.',
    remedy: () => 'Write it as 2026-11-21.',
  },
  'workshop.time_unfit': {
    title: 'The time is not usable',
    detail: () => 'A workshop ends after it begins, on the same day.',
    remedy: () => 'Write it as 09:00.',
  },
  'workshop.places_unfit': {
    title: 'The number of places is not usable',
    detail: () => 'A whole number from one to ten thousand.',
    remedy: () => 'Enter the number of places again.',
  },
  'workshop.window_unfit': {
    title: 'The last day of registration is not usable',
    detail: () => 'It is not before the first day of registration, nor after the workshop.',
    remedy: () => 'Choose a day between the two.',
  },
}
