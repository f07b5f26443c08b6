import { expect, test } from 'vitest'
import { smallGuide } from '../../../../tests/support/programme.ts'
import { addItem, moveItem, removeItem, setItem } from './change-guide.ts'
import { findProblems } from './find-problems.ts'
import { findItem, subtreeOf } from './item-place.ts'
import { newItem } from './new-item.ts'

const guide = smallGuide()

test('a sound guide has no problems, in either language', () => {
  expect(findProblems(guide, 'ar')).toEqual([])
  expect(findProblems(guide, 'en')).toEqual([])
})

test('names the item, the field and the missing language', () => {
  const half = setItem(
    guide,
    { kind: 'pillar', code: 'access' },
    {
      ...guide.pillars[0],
      title: { ar: 'الوصول', en: '' },
    },
  )
  expect(findProblems(half, 'en')).toEqual([
    {
      place: { kind: 'pillar', code: 'access' },
      field: 'title.en',
      item: 'الوصول',
      text: 'The English text is missing.',
    },
  ])
})

test('finds a criterion without measures, an unknown figure, and a class nobody can reach', () => {
  const added = addItem(
    guide,
    'criterion',
    'access',
    'access.ramp',
    newItem(guide, 'criterion', 'access.ramp', ''),
  )
  const problems = findProblems(added, 'en')
  expect(problems.map(({ place, field }) => [place.code, field])).toEqual([
    ['access.ramp', 'title.ar'],
    ['access.ramp', 'title.en'],
    ['access.ramp', ''],
  ])
  const gold = { ...guide.categories[0], when: [{ figure: 'nothing', op: '>=', value: 0.9 }] }
  const unknown = findProblems(setItem(guide, { kind: 'category', code: 'gold' }, gold), 'en')
  expect(unknown[0]?.place).toEqual({ kind: 'category', code: 'gold' })
  expect(unknown[0]?.text).toContain('nothing')
  const high = { ...guide.categories[0], when: [{ figure: 'overall', op: '>', value: 1 }] }
  expect(findProblems(setItem(guide, { kind: 'category', code: 'gold' }, high), 'ar')).toHaveLength(1)
})

test('items are added, moved and removed without touching others', () => {
  const two = addItem(guide, 'pillar', '', 'speed', newItem(guide, 'pillar', 'speed', ''))
  const moved = moveItem(two, { kind: 'pillar', code: 'speed' }, -1)
  expect(moved.pillars.map(({ code }) => code)).toEqual(['speed', 'access'])
  expect(moveItem(moved, { kind: 'pillar', code: 'speed' }, -1)).toEqual(moved)
  expect(removeItem(moved, { kind: 'pillar', code: 'speed' })).toEqual(guide)
  const scaled = addItem(guide, 'scale', '', 'wait', newItem(guide, 'scale', 'wait', 'number'))
  expect(scaled.scales.wait).toEqual({ kind: 'number', title: { ar: '', en: '' }, unit: '', points: [] })
  expect(removeItem(scaled, { kind: 'scale', code: 'wait' })).toEqual(guide)
  expect(findProblems(scaled, 'ar').every(({ place }) => place.code === 'wait')).toBe(true)
  const less = removeItem(guide, { kind: 'measure', code: 'access.signs.seen' })
  expect(findItem(less, { kind: 'measure', code: 'access.signs.seen' })).toBeNull()
  expect(findItem(less, { kind: 'measure', code: 'access.signs.found' })).not.toBeNull()
  expect(subtreeOf(guide, { kind: 'pillar', code: 'access' })).toHaveLength(4)
})
