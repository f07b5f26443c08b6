import type { PluralForms } from '#platform/i18n.ts'
import type { ar } from './calendar-words.ar.ts'

const centres: PluralForms = { one: '# centre', other: '# centres' }

export const en: typeof ar = {
  centres,
  withoutHours: (centres) => `Without opening hours on record: ${centres}`,
  monthLead: 'The visits of one month, day by day. Choose a centre, a team or a visitor to see theirs.',
  months: 'Months',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: '(today)',
  allOfDay: (count) => `All ${count} of the day`,
  noneInMonth: 'No visits in this month',
  noneInMonthText: 'Go to another month, or empty the filter. Visits stand here once a plan is accepted.',
  announced: 'Visits announced to your centres',
  announcedLead:
    'The field visits that centres are told of. The day is given once it is set; the hour, and who comes, are not.',
  noneAnnounced: 'No visits are announced now',
  noneAnnouncedText:
    'Once the secretariat sets the days of field visits in a cycle that your centres take part in, they stand here.',
  stage: 'Stage',
  between: (from, until) => `Between ${from} and ${until}; the day is not set yet`,
  assumed: (days, hours) =>
    `The plan assumes that these centres serve on ${days}, ${hours}. Where that is not so, record the hours on the centre’s page.`,
}
