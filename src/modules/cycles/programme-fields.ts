import type { ar } from './programme-words.ar.ts'

const labels = {
  title_ar: 'titleAr',
  title_en: 'titleEn',
  country_ar: 'countryAr',
  country_en: 'countryEn',
} as const satisfies Record<string, keyof typeof ar>

/** What a field of the programme's settings is called on the page; the field itself where it has no name. */
export const namedIn = (words: typeof ar, field: unknown): string =>
  String(field) in labels ? words[labels[field as keyof typeof labels]] : String(field)
