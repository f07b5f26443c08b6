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
  holidays: 'Official holidays',
  holidaysLead:
    'No visits are given out on these days, in any cycle. After a change, ask for a new proposal of the plan.',
  yearOf: (year) => `Holidays of ${year}`,
  previousYear: 'Previous year',
  nextYear: 'Next year',
  years: 'Years',
  suggested: 'Suggested holidays',
  suggestedLead:
    'From public data about the country of the programme. Only what you tick and confirm is saved; compare it with the official circular first. Days of the Hijri calendar hang on the sighting of the moon, and may come a day earlier or later.',
  hijri: 'Hijri',
  noSuggestions: 'No other holidays are suggested for this year.',
  noCountry:
    'Choose the calendar of the country in the programme settings, and its official holidays are suggested here.',
  toProgramme: 'Programme settings',
  keepChosen: 'Save the ticked holidays',
  fromFile: 'Read holidays from a file',
  file: 'CSV or XLSX file',
  fileHint:
    'Its columns: day, name_ar, name_en; one day a row, like 2026-12-16. You see what is in it before it is saved.',
  readFile: 'Read the file',
  inFile: 'Holidays in the file',
  inFileLead: 'Nothing is saved yet. Untick what you do not want, then confirm.',
  assumed: (days, hours) =>
    `The plan assumes that these centres serve on ${days}, ${hours}. Where that is not so, record the hours on the centre’s page.`,
}
