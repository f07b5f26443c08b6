import { describe, expect, it } from 'vitest'
import { type Access, decideAccess } from '#platform/access.ts'
import { decided, groupOf, letIn } from '../tests/support/decided-access.ts'
import { personWith } from '../tests/support/programme.ts'
import { endpoints } from './endpoints.ts'
import { roles } from './modules/people/role.ts'
import { type Page, pages } from './routes.ts'

const visitors = { stranger: null, 'signed in': personWith(null) } as const
const everyone = [
  ...Object.entries(visitors),
  ...roles.map((role) => [role, personWith(role)] as const),
] as const

const whoEnters = (access: Access): string[] =>
  everyone.filter(([, person]) => decideAccess(access, person) === 'yes').map(([name]) => name)

describe('who may open what', () => {
  it('is decided for every page, and the table says the same for every kind of visitor', () => {
    for (const [name, { access }] of Object.entries<Page>(pages)) {
      const group = groupOf(name)
      expect(group, `${name} is undecided: give it a place in tests/support/decided-access.ts`).toBeDefined()
      expect(whoEnters(access), name).toEqual(letIn[group ?? ''])
    }
  })

  it('is decided for no page that is not there, and for none twice', () => {
    const named = Object.values(decided).flat()
    expect(named.filter((name) => !Object.hasOwn(pages, name))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('is everybody for every address of the API, which gives only what is published', () => {
    expect(endpoints.length).toBeGreaterThan(10)
    for (const { endpoint, access } of endpoints)
      expect(whoEnters(access), endpoint.path).toEqual(letIn.everybody)
  })

  it('tells a page that nobody decided, and an access that is too wide', () => {
    expect(groupOf('forgotten')).toBeUndefined()
    expect(whoEnters('public')).not.toEqual(letIn.staff)
    expect(whoEnters(['viewer'])).toEqual(['viewer'])
    expect(whoEnters([])).toEqual([])
  })
})
