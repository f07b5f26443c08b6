import { expect, test } from 'vitest'
import { decideAccess, nameIn, type Person } from './access.ts'

const holder = (...roles: string[]): Person => ({
  id: '1',
  name: 'اسم',
  nameEn: 'Name',
  email: '',
  employer: null,
  secondFactor: true,
  roles: roles.map((role) => ({ role, scopeKind: 'programme', scopeId: null })),
})

test.each([
  ['public', null, 'yes'],
  ['public', holder(), 'yes'],
  ['signed-in', null, 'sign-in'],
  ['signed-in', holder(), 'yes'],
  [['administrator'], null, 'sign-in'],
  [['administrator'], holder(), 'no'],
  [['administrator'], holder('viewer'), 'no'],
  [['administrator', 'viewer'], holder('viewer'), 'yes'],
  [[], holder('administrator'), 'no'],
] as const)('a page for %j, asked for by %j: %s', (access, person, decision) => {
  expect(decideAccess(access, person)).toBe(decision)
})

test('a name is shown as the readers of the language write it', () => {
  expect([nameIn('ar', holder()), nameIn('en', holder())]).toEqual(['اسم', 'Name'])
  const { nameEn: _, ...only } = holder()
  expect(nameIn('en', only)).toBe('اسم')
})
