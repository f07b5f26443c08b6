import { dayIn } from '#platform/day-in.ts'
import type { FaultWords } from '#platform/fault.ts'
import { censusRefusals } from './census-refusals.en.ts'
import { phaseNamed, phasesOpening } from './phase-words.ts'
import { namedIn } from './programme-fields.ts'
import { en as programme } from './programme-words.en.ts'
import type { CycleRefusalCode } from './refusal-words.ar.ts'
import { workshopRefusals } from './workshop-refusals.en.ts'

export const refusalWords: FaultWords<CycleRefusalCode> = {
  'access.refused': {
    title: 'You may not do this',
    detail: () => 'This is for people with another role in the programme.',
    remedy: () => 'Ask the administrator for the role if it is part of your work.',
  },
  'programme.text_missing': {
    title: 'The text is missing or too long',
    detail: ({ field, longest }) => `“${namedIn(programme, field)}” has one to ${longest} letters.`,
    remedy: () => 'Write it, then save.',
  },
  'programme.country_unknown': {
    title: 'The country is not known',
    detail: () => 'This is no code of a country.',
    remedy: () => 'Choose the country from the list.',
  },
  'programme.zone_unknown': {
    title: 'The time zone is not known',
    detail: () => 'There is no time zone of this name.',
    remedy: () => 'Choose the zone from the list.',
  },
  'cycle.unknown': {
    title: 'There is no such cycle',
    detail: ({ cycle }) => `Cycle ${cycle} has not been opened.`,
    remedy: () => 'Check the number, or open the cycle first.',
  },
  'cycle.exists': {
    title: 'The cycle exists already',
    detail: ({ cycle }) => `The programme already has a cycle ${cycle}.`,
    remedy: () => 'Choose the next number.',
  },
  'cycle.guide_not_published': {
    title: 'The guide is not published',
    detail: ({ code, edition }) => `Guide ${code} edition ${edition} is a draft or does not exist.`,
    remedy: () => 'Publish the guide before opening the cycle.',
  },
  'cycle.unknown_centre': {
    title: 'A centre is not in the register',
    detail: ({ centre }) => `The code “${centre}” is not in the register of centres.`,
    remedy: () => 'Register the centre first, or correct the code.',
  },
  'cycle.centre_not_open': {
    title: 'A centre is not open when the cycle begins',
    detail: ({ centre, day }) =>
      `The centre “${centre}” is closed, merged or not yet opened on ${dayIn('en', day)}.`,
    remedy: () => 'Take it off the list of the cycle, or correct its dates in the registry.',
  },
  'cycle.published': {
    title: 'The results of the cycle are published',
    detail: ({ cycle }) => `The results of cycle ${cycle} are published: its dates stay as they are.`,
    remedy: () => 'Give the new dates to the next cycle.',
  },
  'cycle.changed_meanwhile': {
    title: 'Somebody else changed this cycle',
    detail: () => 'A change was saved after you opened this page, so yours was not.',
    remedy: () => 'Look at what stands now, make your change again and save it.',
  },
  'cycle.number_unfit': {
    title: 'The number of the cycle is not usable',
    detail: () => 'It is a whole number from 1.',
    remedy: () => 'Write the number people will call it by, such as 5.',
  },
  'cycle.title_missing': {
    title: 'Name the cycle',
    detail: () => 'The name is written in Arabic and in English.',
    remedy: () => 'Fill in both.',
  },
  'cycle.title_too_long': {
    title: 'The name of the cycle is too long',
    detail: ({ longest }) => `It takes up to ${longest} characters.`,
    remedy: () => 'Shorten it.',
  },
  'cycle.day_missing': {
    title: 'Enter the date',
    detail: () => 'A cycle has a first day and a last day.',
    remedy: () => 'Enter both days.',
  },
  'cycle.day_unfit': {
    title: 'The date is not usable',
    detail: ({ day }) => (day === '' ? 'No date was given.' : `“${day}” is no day of the calendar.`),
    remedy: () => 'Write it as 2026-11-21.',
  },
  'cycle.ends_too_early': {
    title: 'The cycle ends before it begins',
    detail: () => 'Its last day comes after its first.',
    remedy: () => 'Correct one of the dates.',
  },
  'cycle.phase_day_missing': {
    title: 'A phase lacks a date',
    detail: ({ phase }) => `${phaseNamed('en', phase)} has only one date.`,
    remedy: () => 'Enter both, or empty both if the phase is not part of the cycle.',
  },
  'cycle.phase_day_unfit': {
    title: 'The date of a phase is not usable',
    detail: ({ phase, day }) =>
      `${phaseNamed('en', phase)}: ${day === '' ? 'no date was given.' : `“${day}” is no day of the calendar.`}`,
    remedy: () => 'Write it as 2026-11-21.',
  },
  'cycle.phase_ends_too_early': {
    title: 'A phase ends before it begins',
    detail: ({ phase }) => `The last day of ${phaseNamed('en', phase)} comes before its first.`,
    remedy: () => 'Correct one of the dates.',
  },
  'cycle.phase_outside': {
    title: 'A phase lies outside the cycle',
    detail: ({ phase, day, from, until }) =>
      `${phaseNamed('en', phase)} has ${dayIn('en', day)}; the cycle runs from ${dayIn('en', from)} to ${dayIn('en', until)}.`,
    remedy: () => 'Correct the date of the phase, or the dates of the cycle.',
  },
  'cycle.phase_too_early': {
    title: 'A phase begins too early',
    detail: ({ phase, other, until }) =>
      `${phaseNamed('en', phase)} comes after ${phaseNamed('en', other)}, which ends on ${dayIn('en', until)}.`,
    remedy: () => 'Begin the first later, or end the second earlier.',
  },
  'cycle.reason_missing': {
    title: 'Say why the dates change',
    detail: () => 'The reason is kept in the audit log.',
    remedy: () => 'Write a short sentence.',
  },
  'cycle.strands_workshops': {
    title: 'Nobody could register for workshops to come',
    detail: ({ count }) =>
      `Workshops to which these dates leave no day of registration, listed below: ${count}.`,
    remedy: () => 'Change the dates, or save again and then change their days of registration.',
  },
  'cycle.no_centres': {
    title: 'There are no centres for this cycle',
    detail: () =>
      'The registry has no centre of the chosen entities that is open on the first day of the cycle.',
    remedy: () => 'Register the centres first, or change the first day.',
  },
  'cycle.phase_closed': {
    title: 'This is not the time for it in the cycle',
    detail: ({ cycle, act, phase, from, until, over }) =>
      phase === ''
        ? `Cycle ${cycle} has no phase that opens this. It belongs to: ${phasesOpening('en', act)}.`
        : `${over === 'yes' ? 'It was open' : 'It is open'} in the phase “${phaseNamed('en', phase)}” of cycle ${cycle}, from ${dayIn('en', from)} to ${dayIn('en', until)}.`,
    remedy: ({ phase, over }) =>
      phase === ''
        ? 'Ask the programme secretariat or an administrator to give the cycle such a phase, on the page of the cycle.'
        : `${over === 'yes' ? 'Ask' : 'Wait for the phase, or ask'} the programme secretariat or an administrator to move its dates, on the page of the cycle.`,
  },
  'cycle.not_running': {
    title: 'The cycle takes no observations',
    detail: ({ cycle }) => `Cycle ${cycle} is not running.`,
    remedy: () => 'Observations are taken while a cycle runs; after that a corrected result is needed.',
  },
  'sample.real_programme': {
    title: 'The database holds a real programme',
    detail: () => 'The invented programme is not loaded over one that is not invented.',
    remedy: () => 'Use an empty database.',
  },
  ...censusRefusals,
  ...workshopRefusals,
}
