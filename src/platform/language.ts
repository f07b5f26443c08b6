/** The two languages of the programme. Arabic is the default. */
export type Language = 'ar' | 'en'

export const languages: readonly Language[] = ['ar', 'en']

export const isLanguage = (text: string | undefined): text is Language => text === 'ar' || text === 'en'

/** Direction of writing. */
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')
