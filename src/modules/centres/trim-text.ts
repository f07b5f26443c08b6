import type { Text } from '#scoring/guide.ts'

/** A text without white space at its ends, and in one form of Unicode. */
export const trimText = ({ ar, en }: Text): Text => ({
  ar: ar.trim().normalize('NFC'),
  en: en.trim().normalize('NFC'),
})

/** The same, or null where both languages are empty. */
export function textOrNull(text: Text): Text | null {
  const trimmed = trimText(text)
  return trimmed.ar === '' && trimmed.en === '' ? null : trimmed
}
