/**
 * Whether a text is an id as the database makes them (a UUID in small letters): what an address or a form holds in its
 * place is looked at before the database, which refuses to compare an id with anything else.
 *
 * @example isId('00000000-0000-4000-8000-000000000100') // true
 */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
