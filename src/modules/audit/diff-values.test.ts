import { expect, it } from 'vitest'
import { diffValues } from './diff-values.ts'

it('names what changed, what came and what went, however deep', () => {
  const before = { status: 'draft', at: { day: 1, hour: 8 }, gone: true }
  const after = { status: 'published', at: { day: 1, hour: 9 }, roles: ['viewer'] }
  expect(diffValues(before, after)).toEqual([
    { path: 'status', before: 'draft', after: 'published' },
    { path: 'at.hour', before: '8', after: '9' },
    { path: 'gone', before: 'true', after: null },
    { path: 'roles.0', before: null, after: 'viewer' },
  ])
})

it('tells an empty list from none, and a bare value', () => {
  expect(diffValues(null, { roles: [] })).toEqual([{ path: 'roles', before: null, after: '[]' }])
  expect(diffValues('a', 'b')).toEqual([{ path: '', before: 'a', after: 'b' }])
  expect(diffValues({ a: 1 }, { a: 1 })).toEqual([])
  expect(diffValues(null, undefined)).toEqual([])
})
