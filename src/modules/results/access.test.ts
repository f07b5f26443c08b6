import { expect, it } from 'vitest'
import { personWith } from '../../../tests/support/programme.ts'
import { roleToFreeze, roleToMakeResults, visibleStates } from './access.ts'

it('shows the public what is published, a viewer what is frozen, and its makers and the auditor the drafts', () => {
  expect(visibleStates(null)).toEqual(['published'])
  expect(visibleStates(personWith(null))).toEqual(['published'])
  expect(visibleStates(personWith('viewer'))).toEqual(['published', 'frozen'])
  for (const role of ['secretariat', 'administrator', 'auditor'])
    expect(visibleStates(personWith(role))).toEqual(['published', 'frozen', 'draft'])
})

it('lets only those who run the programme make results', () => {
  expect(
    ['administrator', 'secretariat', 'viewer', 'other'].map((role) => roleToMakeResults(personWith(role))),
  ).toEqual(['administrator', 'secretariat', null, null])
  const scoped = { ...personWith(null), roles: [{ role: 'secretariat', scopeKind: 'entity', scopeId: 'E' }] }
  expect(roleToMakeResults(scoped)).toBeNull()
})

it('takes a second person to freeze a correction, and one for a first result', () => {
  const person = personWith('secretariat')
  const other = personWith('administrator')
  expect(roleToFreeze(person, { replaces: null, preparedBy: person.id })).toBe('secretariat')
  expect(roleToFreeze(person, { replaces: 'r-1', preparedBy: person.id })).toBeNull()
  expect(roleToFreeze(other, { replaces: 'r-1', preparedBy: person.id })).toBe('administrator')
  expect(roleToFreeze(personWith('viewer'), { replaces: 'r-1', preparedBy: person.id })).toBeNull()
})
