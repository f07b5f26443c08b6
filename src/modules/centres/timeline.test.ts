import { expect, test } from 'vitest'
import { type TimelineFact, timelineOf } from './timeline.ts'

const fact = (id: string, change: Partial<TimelineFact>): TimelineFact => ({
  id,
  fact: 'name',
  from: null,
  yearOnly: false,
  value: { ar: 'أ', en: 'A' },
  reason: null,
  recordedAt: '2026-01-01T00:00:00Z',
  undone: null,
  ...change,
})

test('tells the opening once, and each later fact beside the one before it', () => {
  const events = timelineOf([
    fact('1', { fact: 'opened', value: { on: '2020-01-05' } }),
    fact('2', { fact: 'state', value: { state: 'open' } }),
    fact('3', {}),
    fact('4', { from: '2021-01-01', value: { ar: 'ب', en: 'B' } }),
    fact('5', { from: '2022-01-01', fact: 'state', value: { state: 'merged', into: 'X' } }),
    fact('6', { from: '2023-01-01', fact: 'state', value: { state: 'open' } }),
  ])
  expect(events.map(({ what, on }) => [what, on])).toEqual([
    ['reopened', '2023-01-01'],
    ['merged', '2022-01-01'],
    ['renamed', '2021-01-01'],
    ['opened', '2020-01-05'],
  ])
  expect(events[2]).toMatchObject({ before: { en: 'A' }, after: { en: 'B' } })
})

test('keeps what was corrected in sight, and never counts it as what was before', () => {
  const events = timelineOf([
    fact('1', { fact: 'opened', value: { on: null } }),
    fact('3', {}),
    fact('4', {
      from: '2021-01-01',
      value: { ar: 'خ', en: 'Wrong' },
      undone: { how: 'corrected', reason: null, at: '2026-01-02T00:00:00Z' },
    }),
    fact('5', { from: '2022-01-01', value: { ar: 'ب', en: 'B' } }),
  ])
  expect(events.map(({ undone }) => undone?.how)).toEqual([undefined, 'corrected', undefined])
  expect(events[0]?.before).toEqual({ ar: 'أ', en: 'A' })
  expect(events.at(-1)).toMatchObject({ what: 'opened', on: null })
})

test('shows what joined among the rest by its day, and the opening that was withdrawn after the one that counts', () => {
  const undone = { how: 'corrected', reason: 'letter 7', at: '2026-01-02T00:00:00Z' } as const
  const events = timelineOf(
    [
      fact('1', { fact: 'opened', value: { on: '2020-01-05' }, undone }),
      fact('2', { fact: 'opened', value: { on: '2020-02-05' } }),
      fact('3', { from: '2021-01-01' }),
      fact('4', { from: '2023-01-01' }),
    ],
    [fact('9', { fact: 'state', from: '2022-01-01', value: { code: 'X' } })],
  )
  expect(events.map(({ what, on, undone: gone }) => [what, on, gone?.reason])).toEqual([
    ['renamed', '2023-01-01', undefined],
    ['joined', '2022-01-01', undefined],
    ['renamed', '2021-01-01', undefined],
    ['opened', '2020-02-05', undefined],
    ['opened', '2020-01-05', 'letter 7'],
  ])
})
