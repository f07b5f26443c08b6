import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { type PageContext, type PageOutcome, pageContext, pageOutcome } from '#platform/page-context.ts'
import { enterPage } from './enter-page.ts'

const person: Person = { id: '1', name: 'اسم', email: '', employer: null, secondFactor: true, roles: [] }

/** Enters a page as somebody; gives what was thrown, and what the page asks of its response. */
function enter(pattern: string, who: Person | null) {
  const context = new RouterContextProvider()
  const outcome: PageOutcome = { scripts: false, shared: false, pattern: '', failure: null, busy: null }
  context.set(pageContext, { language: 'en', person: who } as PageContext)
  context.set(pageOutcome, outcome)
  const url = new URL('http://localhost/en/account?tab=1')
  try {
    enterPage({ pattern, context, url, params: {}, request: new Request(url) }, async () => new Response())
    return { thrown: null, outcome }
  } catch (thrown) {
    return { thrown, outcome }
  }
}

test('a stranger is led to sign in, and then back', () => {
  const { thrown } = enter(':language/account', null)
  expect((thrown as Response).status).toBe(302)
  expect((thrown as Response).headers.get('Location')).toBe('/en/sign-in?next=%2Fen%2Faccount%3Ftab%3D1')
})

test('who may enter goes on, and the page says whether it sends scripts and whether it is kept', () => {
  expect(enter(':language/account', person)).toMatchObject({
    thrown: null,
    outcome: { scripts: true, shared: false },
  })
  expect(enter(':language', null)).toMatchObject({ thrown: null, outcome: { scripts: false, shared: true } })
  expect(enter(':language/sign-in', null)).toMatchObject({
    thrown: null,
    outcome: { scripts: true, shared: false },
  })
})

test('who holds a role that waits for a second factor is led to their account; without it the page is closed', () => {
  const waiting = [{ role: 'secretariat', scopeKind: 'programme', scopeId: null }]
  const { thrown } = enter(':language/registry', { ...person, withheldRoles: waiting })
  expect((thrown as Response).headers.get('Location')).toBe('/en/account?next=%2Fen%2Faccount%3Ftab%3D1')
  expect(enter(':language/registry', person).thrown).toMatchObject({ init: { status: 403 } })
  expect(enter(':language/people', { ...person, withheldRoles: waiting }).thrown).toMatchObject({
    init: { status: 403 },
  })
})

test('a route that the table does not know is nowhere, for everybody', () => {
  expect(enter(':language/forgotten', person).thrown).toMatchObject({ init: { status: 404 } })
})
