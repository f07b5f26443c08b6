import { describe, expect, it } from 'vitest'
import { endpoints } from '#endpoints.ts'
import { roles } from '#modules/people/role.ts'
import { pages } from '#routes.ts'
import { isFound, readAccessView } from './access-view.ts'
import { actionsByRoom } from './all-actions.ts'
import { isOpenTo, listRights } from './list-rights.server.ts'

const rights = listRights()
const right = (code: string) => rights.find((one) => one.code === code)!
const rolesOf = (code: string) => right(code).roles.map(({ role }) => role)

describe('the list of rights', () => {
  it('holds every action, page and endpoint of the running tables', () => {
    const count = (kind: string) => rights.filter((one) => one.kind === kind).length
    expect(count('action')).toBe(Object.values(actionsByRoom).flatMap(Object.keys).length)
    expect(count('page')).toBe(Object.keys(pages).length)
    expect(count('endpoint')).toBe(endpoints.length)
    expect(new Set(rights.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(rights.length)
  })

  it('asks the functions that guard each action, with and without a role', () => {
    expect(rolesOf('people.invited')).toEqual(['administrator'])
    expect(rolesOf('shopper.reveal')).toEqual(['secretariat'])
    expect(rolesOf('visit.read')).toEqual(['administrator', 'secretariat', 'central-team', 'auditor'])
    expect(right('sign-in.password')).toMatchObject({ open: 'signed-in', roles: [] })
    expect(right('comment.make')).toMatchObject({ open: 'everybody', roles: [] })
    expect(right('census.answer').open).toBe('link')
    expect(right('people.first-administrator').open).toBe('platform')
    expect(rolesOf('/people')).toEqual(['administrator', 'auditor'])
    expect(right('/api/v1/guides').open).toBe('everybody')
  })

  it('tells the scopes in which a role is enough', () => {
    const { roles: planners } = right('cycle.read-plan')
    expect(planners.map(({ role }) => role)).toEqual(roles)
    expect(planners.find(({ role }) => role === 'evaluator')?.scopes).toEqual(['programme', 'cycle'])
    expect(planners.find(({ role }) => role === 'entity-liaison')?.scopes).toEqual(['entity'])
  })

  it('is narrowed by role and by words of either language', () => {
    expect(isOpenTo(right('people.invited'), 'administrator')).toBe(true)
    expect(isOpenTo(right('people.invited'), 'secretariat')).toBe(false)
    expect(isOpenTo(right('census.answer'), 'stranger')).toBe(true)
    expect(isOpenTo(right('sign-in.password'), 'stranger')).toBe(false)
    expect(isOpenTo(right('people.first-administrator'), 'administrator')).toBe(false)
    expect(isFound(right('guide.publish'), 'نشرُ دليل')).toBe(true)
    expect(isFound(right('guide.publish'), 'PUBLISH')).toBe(true)
    expect(isFound(right('guide.publish'), 'centre')).toBe(false)
    expect(readAccessView(new URLSearchParams('role=nobody&room=x&kind=y&q=%00'))).toEqual({
      ...{ q: '', role: null, room: null, kind: null },
    })
  })
})
