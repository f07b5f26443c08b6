import { expect, test } from 'vitest'
import { isId } from './is-id.ts'

test('an id is what the database would take for one, and nothing that has only its length', () => {
  expect(isId(crypto.randomUUID())).toBe(true)
  for (const other of ['', '-'.repeat(36), 'a'.repeat(36), `${crypto.randomUUID()}\n`, 'F'.repeat(8)])
    expect(isId(other)).toBe(false)
})
