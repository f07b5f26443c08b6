import { expect, test } from 'vitest'
import { isDatabaseAway, isDatabaseCrowded } from './is-database-away.ts'

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test.each([
  [failure('connect', 'ECONNREFUSED'), true],
  [failure('terminating connection due to administrator command', '57P01'), true],
  [failure('connection failure', '08006'), true],
  [failure('Connection terminated due to connection timeout'), true],
  [failure('timeout exceeded when trying to connect'), false],
  [failure('Connection terminated unexpectedly'), true],
  [failure('duplicate key', '23505'), false],
  [failure('no such file', 'EACCES'), false],
  [new Error('anything'), false],
  ['text', false],
])('%s: %s', (error, away) => {
  expect(isDatabaseAway(error)).toBe(away)
})

test('a pool whose connections are all in use is another thing than a database that is not there', async () => {
  expect(isDatabaseCrowded(failure('timeout exceeded when trying to connect'))).toBe(true)
  for (const other of [
    failure('connect', 'ECONNREFUSED'),
    failure('Connection terminated unexpectedly'),
    'text',
  ])
    expect(isDatabaseCrowded(other)).toBe(false)
})
