import { expect, test } from 'vitest'
import { saidIn } from './said-from.ts'

const sound = { name_ar: 'مركز', name_en: 'Centre', channel: 'in_person' }
const fieldsOf = (typed: Record<string, string>) =>
  saidIn(typed, null).faults.map(({ code, place }) => [code, place?.path])

test('every field that is too long is told at once, by its name, and nothing else of it', () => {
  const long = 'س'.repeat(4001)
  expect(
    fieldsOf({ ...sound, services_en: long, name_en: long, opening_hours: long, hours_ar: long }),
  ).toEqual([
    ['census.too_long', '/name_en'],
    ['census.too_long', '/opening_hours'],
    ['census.too_long', '/hours_ar'],
    ['registry.one_language', '/hours_en'],
    ['census.too_long', '/services_en'],
  ])
  expect(fieldsOf({ ...sound, name_en: 'x'.repeat(4000) })).toEqual([])
})

test('faults of every kind are told together, in the order of the form', () => {
  expect(
    fieldsOf({
      ...{ name_ar: 'مركز', name_en: ' ', channel: '?', latitude: 'north', longitude: '50' },
      ...{ opening_hours: 'mornings', services_ar: 'تجديد', attributes: 'no value' },
    }),
  ).toEqual([
    ['registry.name_missing', '/name_en'],
    ['registry.channel_unfit', '/channel'],
    ['registry.number_unfit', '/latitude'],
    ['registry.week_unfit', '/opening_hours'],
    ['registry.services_uneven', '/services_en'],
    ['registry.attribute_unfit', '/attributes'],
  ])
  expect(fieldsOf({ ...sound, latitude: '95', longitude: '50' })).toEqual([
    ['registry.coordinates', '/latitude'],
  ])
})
