import { hash } from 'node:crypto'

/**
 * SHA-256 of bytes, or of text in UTF-8, as 64 hexadecimal letters.
 * `sha256('')` is `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`.
 */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)
