/**
 * The English name of a cycle within a sentence. A name that begins with an ordinal is a phrase of plain words; any other
 * is a name of its own and stays as it is.
 *
 * @example inSentence('Third cycle') // 'the third cycle'
 * @example inSentence('Taqyeem 2027') // 'Taqyeem 2027'
 */
export const inSentence = (title: string): string =>
  /^([\w-]*(first|second|third)|[\w-]+(st|nd|rd|th))\b/i.test(title)
    ? `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`
    : title
