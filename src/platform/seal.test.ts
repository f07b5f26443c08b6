import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const secret = 'tests: this secret guards nothing at all'

test('what was sealed opens with the same secret and for the same purpose only', () => {
  const sealed = seal(secret, 'mail', 'رمز token')
  expect(unseal(secret, 'mail', sealed)).toBe('رمز token')
  expect(unseal(secret, 'cookie', sealed)).toBeNull()
  expect(unseal('another secret, as long as the first one', 'mail', sealed)).toBeNull()
  expect(seal(secret, 'mail', 'رمز token')).not.toBe(sealed)
})

test('a changed or cut text does not open', () => {
  const sealed = seal(secret, 'mail', 'token')
  const bytes = Buffer.from(sealed, 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(secret, 'mail', changed.toString('base64url'))).toBeNull()
    expect(unseal(secret, 'mail', bytes.subarray(0, at).toString('base64url'))).toBeNull()
  }
})
