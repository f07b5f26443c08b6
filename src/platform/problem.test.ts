import { expect, test } from 'vitest'
import { type FaultText, Refusal } from './fault.ts'
import { problemOf, problemOfStatus, problemResponse } from './problem.ts'

const text = (title: string): FaultText => ({
  title,
  detail: ({ n }) => `${title} ${n}`,
  remedy: () => 'mend',
})
const catalogues = [{ ar: { 'a.b': text('عنوان') }, en: { 'a.b': text('title') } }]
const options = { language: 'en', requestId: '1-2', catalogues } as const

test('a refusal is told with every fault, in the words of the language', () => {
  const refusal = new Refusal(
    [{ code: 'a.b', params: { n: 7 }, place: { row: 2 } }, { code: 'unknown' }],
    422,
  )
  expect(problemOf(refusal, options)).toEqual({
    type: 'urn:taqyeem:problem:refused',
    title: 'What was sent is not accepted',
    status: 422,
    detail: 'Nothing has changed. Mend what follows and send it again.',
    instance: 'urn:uuid:1-2',
    faults: [
      { code: 'a.b', title: 'title', detail: 'title 7', remedy: 'mend', place: { row: 2 } },
      { code: 'unknown' },
    ],
  })
  const arabic = problemOf(refusal, { ...options, language: 'ar' })
  expect(arabic.type).toBe('urn:taqyeem:problem:refused')
  expect(arabic.faults?.[0]?.title).toBe('عنوان')
})

test('a database that cannot answer now is told as such, and when to ask again', () => {
  for (const message of ['timeout exceeded when trying to connect', 'Connection terminated unexpectedly']) {
    const response = problemResponse(problemOf(new Error(message), options))
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60'])
  }
  expect(problemResponse(problemOfStatus(500, options)).headers.get('Retry-After')).toBeNull()
})

test('an unknown error says nothing of itself but the request', async () => {
  const response = problemResponse(problemOf(new Error('password=secret at /srv/db.ts'), options))
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(response.headers.get('Content-Type')).toContain('application/problem+json')
  expect(body).toContain('urn:uuid:1-2')
  expect(body).not.toMatch(/secret|srv/)
})

test('each status has a code of its own; an unlisted one is ours to answer for', () => {
  const types = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503].map((status) =>
    problemOfStatus(status, options),
  )
  expect(new Set(types.map(({ type }) => type)).size).toBe(types.length)
  expect(problemOfStatus(418, options)).toMatchObject({ type: 'urn:taqyeem:problem:failed', status: 500 })
})
