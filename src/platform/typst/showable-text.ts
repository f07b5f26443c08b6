/** Line ends and the invisible marks that steer the direction of writing: laid out, not drawn. */
const unseen = /[\n\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069]/u

/**
 * Makes a function that replaces what the fonts cannot draw, so that a strange character in a name never keeps a report
 * from being made, and no machine-dependent font steps in for it.
 *
 * @param characters code points that every font of the report can draw
 * @returns the text with □ (or ? where that is missing too) for each character that cannot be drawn, and spaces for tabs
 */
export function makeShowable(characters: ReadonlySet<number>): (text: string) => string {
  const stand = characters.has(0x25a1) ? '□' : '?'
  const whole = onlyOf(characters)
  return (text) => {
    if (whole.test(text)) return text
    return Array.from(text.toWellFormed().replaceAll('\t', ' '), (character) =>
      characters.has(character.codePointAt(0)!) || unseen.test(character) ? character : stand,
    ).join('')
  }
}

/** Matches a text of nothing but these characters and the unseen ones. */
function onlyOf(characters: ReadonlySet<number>): RegExp {
  const codes = [...characters].map((code) => `\\u{${code.toString(16)}}`).join('')
  return new RegExp(`^[${codes}${unseen.source.slice(1, -1)}]*$`, 'u')
}
