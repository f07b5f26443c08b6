import { describe, expect, it } from 'vitest'
import {
  arrangeCentres,
  type ComparedLine,
  pageQuery,
  readArrangement,
  sortQuery,
} from './arrange-centres.ts'

const line = (code: string, ar: string, over: Partial<ComparedLine> = {}): ComparedLine => ({
  code,
  name: { ar, en: code },
  entity: { code: 'E1', name: { ar: 'جهة', en: 'Entity' } },
  channel: 'in_person',
  governorate: null,
  category: null,
  band: null,
  overall: 0.5,
  coreFulfilled: 1,
  coreApplicable: 2,
  coreFulfilment: 0.5,
  change: null,
  ...over,
})

const lines = [
  line('a', 'بريد', { coreFulfilment: 0.5, category: 'silver', change: -0.1 }),
  line('b', 'أوج', { coreFulfilment: 0.9, category: 'gold', channel: 'remote', change: 0.2 }),
  line('c', 'تجارة', { coreFulfilment: null, entity: { code: 'E2', name: { ar: 'أخرى', en: 'Another' } } }),
  line('d', 'إسكان', { coreFulfilment: 0.9 }),
]
const arrange = (query: string) =>
  arrangeCentres(lines, readArrangement(new URLSearchParams(query)), {
    language: 'ar',
    categories: ['gold', 'silver'],
  })
    .map(({ code }) => code)
    .join('')

describe('arranging the centres of a result', () => {
  it('shows the highest fulfilment first, equals by name, and none last', () => {
    expect(arrange('')).toBe('dbac')
    expect(arrange('sort=core&order=up')).toBe('adbc')
  })

  it('sorts by class in the order of the guide, those without one last, and back', () => {
    expect(arrange('sort=class')).toBe('badc')
    expect(arrange('sort=class&order=down')).toBe('dcab')
  })

  it('sorts names as the language does, hamza beside alef', () => {
    expect(arrange('sort=name')).toBe('dbac')
  })

  it('puts centres without a change last, whichever way', () => {
    expect(arrange('sort=change')).toBe('badc')
    expect(arrange('sort=change&order=up')).toBe('abdc')
  })

  it('filters by entity, channel and class, and knows centres without a class', () => {
    expect(arrange('entity=E2')).toBe('c')
    expect(arrange('channel=remote')).toBe('b')
    expect(arrange('class=none')).toBe('dc')
    expect(arrange('class=gold&entity=E2')).toBe('')
  })

  it('takes what it does not know as not asked', () => {
    expect(arrange('sort=secret&order=sideways&entity=')).toBe(arrange(''))
  })

  it('turns the order round on the second click and keeps the filter', () => {
    const asked = readArrangement(new URLSearchParams('sort=core&entity=E1'))
    expect(sortQuery(asked, 'core')).toMatchObject({ sort: 'core', order: 'up', entity: 'E1' })
    expect(sortQuery(asked, 'name')).toMatchObject({ sort: 'name', order: 'up', entity: 'E1' })
  })
})

describe('the query of another page', () => {
  const queryOf = (query: string, page: number) =>
    pageQuery(readArrangement(new URLSearchParams(query)), page)

  it('keeps the filter and an order that is not the usual one', () => {
    expect(queryOf('sort=name&order=down&entity=E1', 3)).toMatchObject({
      sort: 'name',
      order: 'down',
      entity: 'E1',
      page: 3,
    })
  })

  it('says nothing of what is as usual', () => {
    expect(Object.values(queryOf('', 1)).filter((value) => value !== undefined)).toEqual([])
  })
})
