import { expect, test } from 'vitest'
import { backupCode, oneTimeCode } from './sign-in-form.ts'

test('a code from the app is read however it was typed', () => {
  for (const typed of ['123456', '123 456', ' 123-456', '١٢٣٤٥٦']) expect(oneTimeCode(typed)).toBe('123456')
})

test('a backup code is read as it stands on paper, and no letter of it is guessed', () => {
  for (const typed of ['k7wqn-3mzpt', 'k7wqn3mzpt', ' K7wqn-3mzpt', 'K7WQN 3MZPT', 'k٧wqn\u2013\u200f٣mzpt'])
    expect(backupCode(typed)).toBe('k7wqn-3mzpt')
  // Codes of before were of both cases.
  expect(backupCode('9JNSQVChlF')).toBe('9JNSQ-VChlF')
  expect(backupCode('')).toBe('')
})
