import { describe, expect, it } from 'vitest'
import { bothLanguages, smallGuide } from '../../../tests/support/programme.ts'
import type { CentreLine } from './read.server.ts'
import { compareLines, summarizeCycle } from './summarize-cycle.ts'

const line = (code: string, over: Partial<CentreLine>): CentreLine => ({
  code,
  name: bothLanguages(code, code),
  entity: { code: 'E', name: bothLanguages('جهة', 'Entity') },
  channel: 'remote',
  governorate: null,
  category: null,
  band: null,
  overall: 1,
  coreFulfilled: 1,
  coreApplicable: 1,
  coreFulfilment: 1,
  ...over,
})
const guide = smallGuide({ bands: [{ code: 'high', figure: 'overall', op: '>', value: 0.9 }] })

describe('the numbers of a cycle', () => {
  it('counts every class of the guide, also one that nobody reached, and those without', () => {
    const lines = [line('a', { band: 'high' }), line('b', {}), line('c', { category: 'gold' })]
    expect(summarizeCycle(guide, lines)).toEqual({
      centres: 3,
      classes: [
        { code: 'gold', count: 1 },
        { code: null, count: 2 },
      ],
      bands: [{ code: 'high', count: 1 }],
    })
    expect(summarizeCycle(guide, []).classes).toEqual([
      { code: 'gold', count: 0 },
      { code: null, count: 0 },
    ])
  })

  it('compares only what is there on both sides, without the noise of doubles', () => {
    const now = [
      line('a', { coreFulfilment: 0.3 }),
      line('b', {}),
      line('c', { coreFulfilment: null }),
      line('d', {}),
    ]
    const before = [line('a', { coreFulfilment: 0.1 }), line('c', {}), line('d', { coreFulfilment: null })]
    expect(compareLines(now, before).map(({ change }) => change)).toEqual([0.2, null, null, null])
  })
})
