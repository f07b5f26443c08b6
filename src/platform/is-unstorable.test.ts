import { expect, test } from 'vitest'
import { isUnstorable } from './is-unstorable.ts'

test('only what PostgreSQL says of a value that a column cannot hold', () => {
  const failure = (code: string) => Object.assign(new Error('failed'), { code })
  for (const code of ['22021', '22P05', '22P02', '22007', '22003', '22008'])
    expect(isUnstorable(failure(code)), code).toBe(true)
  for (const other of [failure('22012'), failure('23505'), new Error('22021'), '22021', { code: '22021' }])
    expect(isUnstorable(other)).toBe(false)
})
