import { expect, test } from 'vitest'
import { isUnstorable } from './is-unstorable.ts'

test('only what PostgreSQL says of the character zero', () => {
  const failure = (code: string) => Object.assign(new Error('failed'), { code })
  expect(['22021', '22P05'].map((code) => isUnstorable(failure(code)))).toEqual([true, true])
  for (const other of [failure('22P02'), failure('23505'), new Error('22021'), '22021', { code: '22021' }])
    expect(isUnstorable(other)).toBe(false)
})
