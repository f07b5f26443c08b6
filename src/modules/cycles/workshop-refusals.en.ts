import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import { phasesOpening } from './phase-words.ts'
import { closedIn, phasesWithDays } from './registration-words.ts'
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
    remedy: () => 'Open it from the mail itself, or write to the programme secretariat.',
  },
  'workshop.closed': {
    title: 'Registration is closed',
    detail: (params) => closedIn('en', params),
    remedy: ({ why }) =>
      why === 'early' || why === 'early-phase'
        ? 'Come back on one of these days.'
        : 'Write to the secretariat if you want to come.',
  },
  'workshop.invites_nobody': {
    title: 'Nobody could register, so nobody was invited',
    detail: (params) => closedIn('en', params),
    remedy: ({ why }) =>
      why === 'begun'
        ? 'To hold it again, add another workshop.'
        : 'Change the days of registration or the dates of the phases, then send the invitations.',
  },
  'workshop.outside_phases': {
    title: 'Nobody could register on these days',
    detail: ({ cycle, fit, phases }) =>
      phases === ''
        ? `Cycle ${cycle} has no phase that opens registration. It belongs to: ${phasesOpening('en', 'workshop.register')}.`
        : fit === ''
          ? `They lie in no phase of cycle ${cycle} that opens registration, and no day of such a phase is left before the workshop: ${phasesWithDays('en', phases)}.`
          : `They lie in no phase of cycle ${cycle} that opens registration. Days that would do: ${phasesWithDays('en', fit)}.`,
    remedy: ({ fit, phases }) =>
      phases === ''
        ? 'Give the cycle such a phase, on the page of the cycle.'
        : fit === ''
          ? 'Choose another day for the workshop, or move the dates of the phase on the page of the cycle.'
          : 'Choose among them, at least for a part of the days.',
  },
  'workshop.days_over': {
    title: 'The days of registration are over',
    detail: ({ until, today }) =>
      `Nobody could register: the last day on which it would be open is ${dayIn('en', until)}, and today is ${dayIn('en', today)}.`,
    remedy: () => 'Choose a later last day.',
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
    remedy: ({ language }) => `Write the title in ${language === 'ar' ? 'Arabic' : 'English'}.`,
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
    remedy: ({ field }) =>
      `Write the ${field === 'day' ? 'day of the workshop' : 'first day of registration'} as 2026-11-21.`,
  },
  'workshop.time_unfit': {
    title: 'The time is not usable',
    detail: () => 'A workshop ends after it begins, on the same day.',
    remedy: ({ field }) => `Write when it ${field === 'starts_at' ? 'begins as 09:00' : 'ends as 12:00'}.`,
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
