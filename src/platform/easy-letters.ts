/** Letters and digits that nobody mixes up, read or heard. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Random bytes as letters that are easy to copy by hand, in groups; about five bits a letter. The same bytes give the same
 * text.
 *
 * @param group letters in one group; a hyphen stands between two
 * @example spellBytes(randomBytes(10), 5) // 'k7wqn-3mzpt'
 */
export function spellBytes(bytes: Uint8Array, group: number): string {
  const text = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return text.replace(new RegExp(`(.{${group}})(?=.)`, 'g'), '$1-')
}
