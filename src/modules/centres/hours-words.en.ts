import type { ar } from './hours-words.ar.ts'
import { exampleSeason, exampleWeek } from './opening-hours.ts'

export const en: typeof ar = {
  title: 'Change opening hours',
  lead: 'Say when the centre serves customers from the date you give. Visits are planned within these hours only.',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  closed: 'closed',
  fromTo: (from, until) => `${from} to ${until}`,
  fromUntil: (from, until) => `${from} to ${until}`,
  week: 'The usual week',
  weekHint: 'Like 07:30-14:00, or 07:30-12:00, 16:00-19:00 for two spans. Leave a closed day empty.',
  season: (number) => `Seasonal hours ${number}`,
  newSeason: 'Add seasonal hours, such as Ramadan',
  seasonHint: 'They replace the usual week on their days. To remove them, empty all their fields.',
  nameAr: 'Name in Arabic',
  nameEn: 'Name in English',
  from: 'First day',
  until: 'Last day',
  none: 'No opening hours are recorded. Until they are, the plan of visits assumes the usual hours of its rules.',
  noneShort: 'Not recorded',
  inWords: 'Opening hours in words',
  usual: 'Opening hours of the usual week',
  weekTextHint: `Like “\u2066${exampleWeek}\u2069”. Leave out the days on which the centre is closed.`,
  seasonal: 'Seasonal hours',
  seasonsTextHint: `For days such as Ramadan, a line each: first day, last day, its name in Arabic and English, the week. Like “\u2066${exampleSeason}\u2069”.`,
  unknown: 'Opening hours are not recorded.',
  dropped: 'The centre will have no opening hours on record.',
}
