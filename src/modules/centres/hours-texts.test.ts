import { expect, test } from 'vitest'
import { readHoursTexts, typedOfHoursTexts } from './hours-texts.ts'

const read = (usual: string, seasonal = '') => {
  const faults: string[] = []
  const hours = readHoursTexts({ usual, seasonal }, (code, field) => faults.push(`${field}: ${code}`))
  return { hours, faults }
}

const ramadan = '2027-02-08..2027-03-09 [رمضان = Ramadan] Sun-Thu 9-14'

test('what stands in the fields reads back, in both languages, with seasons on lines or parted by bars', () => {
  const { hours } = read('Sun-Thu 7:30-14', `2027-06-01..2027-06-30 [صيف = A | B] closed\r\n\n${ramadan}`)
  expect(hours).toBeUndefined()
  const { hours: known = null } = read(
    'Sun-Thu 7:30-14',
    `2027-06-01..2027-06-30 [صيف = A\\|B] closed\n${ramadan}`,
  )
  expect(known?.seasons.map(({ name }) => name.en)).toEqual(['Ramadan', 'A|B'])
  for (const language of ['ar', 'en'] as const) {
    const typed = typedOfHoursTexts(known, language)
    expect(typed.seasonal_hours?.split('\n')).toHaveLength(2)
    expect(read(typed.opening_hours ?? '', typed.seasonal_hours).hours).toEqual(known)
    const barred = (typed.seasonal_hours ?? '').replace('\n', ' | ')
    expect(read(typed.opening_hours ?? '', barred).hours).toEqual(known)
  }
  expect(typedOfHoursTexts(null, 'ar')).toEqual({ opening_hours: '', seasonal_hours: '' })
  expect(read(' ', '\n')).toEqual({ hours: null, faults: [] })
})

test('each fault names its own text', () => {
  expect(read('mornings').faults).toEqual(['opening_hours: registry.week_unfit'])
  expect(read('', ramadan).faults).toEqual(['opening_hours: registry.week_unfit'])
  expect(read('closed').faults).toEqual(['opening_hours: registry.hours_none'])
  expect(read('Sun 8-9', 'Ramadan').faults).toEqual(['seasonal_hours: registry.season_unfit'])
  expect(read('Sun 8-9', `${ramadan} | ${ramadan}`).faults).toEqual(['seasonal_hours: registry.seasons_meet'])
  const backwards = ramadan.replace('2027-02-08', '2027-04-08')
  expect(read('Sun 8-9', backwards).faults).toEqual(['seasonal_hours: registry.season_days'])
})
