import type { ar } from './programme-words.ar.ts'

export const en: typeof ar = {
  title: 'Programme settings',
  lead: 'The name of the programme, the country it serves, and the clock by which every time is given.',
  titleAr: 'Name of the programme in Arabic',
  titleEn: 'Name of the programme in English',
  countryAr: 'Country in Arabic',
  countryEn: 'Country in English',
  countryCode: 'Calendar of the country',
  countryHint: 'It says on which day the working week begins, and which official holidays are suggested.',
  noCountry: 'Not set',
  timeZone: 'Time zone',
  timeZoneHint:
    'Days begin and end by it, and times are read and shown by it on pages, in mails and in the plan of visits. If you change it, each visit stays at its moment and shows by the new clock.',
  save: 'Save',
  saved: 'The settings were saved.',
}
