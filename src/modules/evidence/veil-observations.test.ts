import { describe, expect, it } from 'vitest'
import type { Observation } from '#scoring/observation.ts'
import { veilObservations } from './veil-observations.ts'

const observed = (
  id: string,
  measure: string,
  source: string | null,
  observedAt: string | null,
): Observation => ({
  ...{ id, centre: 'C', measure, value: 'yes', notApplicable: null, n: 1, variance: null },
  source,
  observedAt,
})
const instrumentOf = (measure: string) => measure.split('.')[0]
const reversed = (source: string) => [...source].reverse().join('')

describe('what everybody sees of observations', () => {
  const shown = veilObservations(
    [
      observed('1', 'mystery.a', 'early-shopper-z', '2026-01-06T08:20:00Z'),
      observed('2', 'mystery.a', 'later-shopper-a', '2026-01-28T10:00:00Z'),
      observed('3', 'mystery.b', 'early-shopper-z', '2026-01-06T08:20:00Z'),
      observed('4', 'visit.a', 'VIS-1', '2026-01-07T09:00:00Z'),
      observed('5', 'mystery.a', null, null),
    ],
    instrumentOf,
    reversed,
    'Asia/Bahrain',
  )

  it('names a shop by a number in no order of time, the same for all its observations', () => {
    expect([...shown.values()].map(({ source }) => source)).toEqual(['S2', 'S1', 'S2', 'VIS-1', null])
  })

  it('dates a shop by its month only, other observations by their day', () => {
    expect([...shown.values()].map(({ when }) => when)).toEqual([
      '2026-01',
      '2026-01',
      '2026-01',
      '2026-01-07',
      null,
    ])
  })

  it('lets no trace of a shopper through', () => {
    expect(JSON.stringify([...shown.values()])).not.toMatch(/shopper|01-06|01-28|08:20/)
    expect(JSON.stringify([...shown.values()])).toContain('01-07')
  })
})
