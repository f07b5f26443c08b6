import { expect, test } from 'vitest'
import type { Centre } from '#scoring/centre.ts'
import { selectCentres } from './select-centres.ts'

const centre = (code: string, channel: string, attributes: Centre['attributes'] = {}): Centre => ({
  ...{ code, channel, attributes },
  ...{ name: { ar: code, en: code }, entity: 'E' },
})
const centres = [
  centre('A', 'in_person', { customers_per_month: 900 }),
  centre('B', 'remote', { customers_per_month: 100 }),
  centre('C', 'remote'),
]
const codes = (rule: string | null) => {
  const { asked, notAsked, undecided, sound } = selectCentres(rule, centres)
  return [asked, notAsked, undecided]
    .map((list) => list.map(({ code }) => code).join(''))
    .concat(String(sound))
}

test('sorts centres by channel and by attributes; what cannot be computed is said, not guessed', () => {
  expect(codes(null)).toEqual(['ABC', '', '', 'true'])
  expect(codes(' ')).toEqual(['ABC', '', '', 'true'])
  expect(codes("centre.channel == 'remote'")).toEqual(['BC', 'A', '', 'true'])
  expect(codes('centre.customers_per_month > 500')).toEqual(['A', 'B', 'C', 'true'])
  expect(codes('centre.channel')).toEqual(['', '', 'ABC', 'true'])
  expect(codes('centre.channel ==')).toEqual(['', '', 'ABC', 'false'])
})
