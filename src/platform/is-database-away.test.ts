import { expect, test } from 'vitest'
import { isDatabaseAway } from './is-database-away.ts'

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test.each([
  [failure('connect', 'ECONNREFUSED'), true],
  [failure('terminating connection due to administrator command', '57P01'), true],
  [failure('connection failure', '08006'), true],
  [failure('timeout exceeded when trying to connect'), true],
  [failure('Connection terminated unexpectedly'), true],
  [failure('duplicate key', '23505'), false],
  [failure('no such file', 'EACCES'), false],
  [new Error('anything'), false],
  ['text', false],
])('%s: %s', (error, away) => {
  expect(isDatabaseAway(error)).toBe(away)
})
