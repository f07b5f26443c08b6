import { expect, it } from 'vitest'
import { findPlaces, placesQuery, readPlacesView } from './places-view.ts'

const entity = { name: { ar: 'هيئة البريد', en: 'Postal authority' } }
const places = [
  { name: 'أحمد', address: 'a@sample.example', entity, status: 'registered' },
  { name: 'Mona', address: 'm@sample.example', entity, status: 'waiting' },
] as const
const names = (query: string) =>
  findPlaces(places, readPlacesView(new URLSearchParams(query))).map(({ name }) => name)

it('finds people by state, and by a part of their name, entity or address as search compares it', () => {
  expect(names('')).toEqual(['أحمد', 'Mona'])
  expect(names('status=waiting')).toEqual(['Mona'])
  expect(names('q=احمد')).toEqual(['أحمد'])
  expect(names('q=POSTAL')).toHaveLength(2)
  expect(names('q=m@&status=registered')).toEqual([])
})

it('reads what is unknown as not asked, and writes back what was', () => {
  expect(readPlacesView(new URLSearchParams('status=x&page=-2'))).toEqual({ q: '', status: null, page: 1 })
  const view = readPlacesView(new URLSearchParams('status=waiting&q=m&page=2'))
  expect(placesQuery(view)).toEqual({ q: 'm', status: 'waiting', page: 2 })
})
