import { expect, test } from 'vitest'
import { sha256 } from './digest.ts'

test('gives the published digests of FIPS 180-4, for text and bytes alike', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256(new TextEncoder().encode('نعم'))).toBe(sha256('نعم'))
})
