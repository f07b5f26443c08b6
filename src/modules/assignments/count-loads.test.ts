import { expect, test } from 'vitest'
import { countLoads } from './count-loads.ts'

test('everybody is counted in both plans, who would have most first; who loses all their visits too', () => {
  const standing = [{ people: ['a', 'c'] }]
  const proposed = [{ people: ['a', 'b'] }, { people: ['b'] }]
  expect(countLoads(standing, proposed)).toEqual([
    { visitor: 'b', before: 0, after: 2 },
    { visitor: 'a', before: 1, after: 1 },
    { visitor: 'c', before: 1, after: 0 },
  ])
})
