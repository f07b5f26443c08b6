import type { PluralForms } from '#platform/i18n.ts'
import type { ar } from './calendar-words.ar.ts'

const centres: PluralForms = { one: '# centre', other: '# centres' }

export const en: typeof ar = {
  centres,
  withoutHours: (centres) => `Without opening hours on record: ${centres}`,
  assumed: (days, hours) =>
    `The plan assumes that these centres serve on ${days}, ${hours}. Where that is not so, record the hours on the centre’s page.`,
}
