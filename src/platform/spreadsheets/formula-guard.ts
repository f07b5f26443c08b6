/**
 * Texts in CSV files that a spreadsheet program would run as a formula when it opens the file. CSV has no text cells:
 * an apostrophe before the text is the mark that programs understand as “this is text”.
 */

/** What a program may take for the start of a formula, full-width forms included; also after apostrophes of ours. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * The text with an apostrophe before it where a program could run it. `withoutGuard` gives back every text exactly,
 * also one that began with an apostrophe itself.
 *
 * @example withGuard('=1+1') // "'=1+1"
 */
export const withGuard = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** The text without the apostrophe that `withGuard` put before it. @example withoutGuard("'=1+1") // '=1+1' */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && risky.test(text) ? text.slice(1) : text
