/** The invented country keeps the week, the holidays and the clock of Bahrain. */
export const samplePlace = { countryCode: 'BH', timeZone: 'Asia/Bahrain' }
