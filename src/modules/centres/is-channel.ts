/** Whether a word can be a channel: small Latin letters, digits and underscores. */
export const isChannel = (word: string): boolean => /^[a-z][a-z0-9_]{0,31}$/.test(word)
