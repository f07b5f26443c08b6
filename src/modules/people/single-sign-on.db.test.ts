import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contentOf } from '#platform/mail/mail-content.ts'
import { openAction } from '#platform/mail/open-action.ts'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { type Lie, type OpenIdProvider, startOpenIdProvider } from '../../../tests/support/openid-provider.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { writeAccount } from './create-account.server.ts'
import { findPerson } from './find-person.server.ts'
import { writeInvitation } from './invite-person.server.ts'
import { linkCookie } from './link-cookie.server.ts'
import { createSingleSignOnDoor } from './single-sign-on-door.server.ts'

const { database } = await freshDatabase()
const site = 'http://localhost:3000'
let provider: OpenIdProvider
let services: Services
let door: ReturnType<typeof createSingleSignOnDoor>
let person: string

beforeAll(async () => {
  provider = await startOpenIdProvider(site)
  services = servicesFor(database, { baseUrl: site, singleSignOn: provider.settings })
  door = createSingleSignOnDoor(services)
})
afterAll(() => provider.close())

const salma = { sub: 'salma-1', email: 'salma@sample.example', email_verified: true }

beforeEach(async () => {
  await database.deleteFrom('person').execute()
  await database.deleteFrom('invitation').execute()
  person = await database.transaction().execute((trx) =>
    writeAccount(services, trx, {
      ...{ name: { ar: 'سلمى (تجربة)', en: 'Salma (trial)' }, email: salma.email, password: null },
      roles: ['administrator', 'viewer'],
    }),
  )
  provider.tell(salma)
})

/** A browser with its cookies. */
function newBrowser(first: readonly string[] = []) {
  const cookies = new Map<string, string>()
  const take = (all: readonly string[]) => {
    for (const cookie of all) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  take(first)
  const headers = () =>
    new Headers({ Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  return {
    headers,
    get: async (path: string): Promise<string> => {
      const response = await door.request(path, { headers: headers() })
      take(response.headers.getSetCookie())
      return response.headers.get('Location') ?? ''
    },
  }
}

type Browser = ReturnType<typeof newBrowser>

/** Leaves for the provider and comes back; returns the query with which it does. */
const leave = async (browser: Browser, query = 'language=en'): Promise<string> =>
  (await provider.visit(await browser.get(`/start?${query}`))).search

/** The whole way. Returns where it ends. */
const enter = async (browser: Browser, query?: string): Promise<string> =>
  browser.get(`/return${await leave(browser, query)}`)

const problem = (name: string): string => `/en/sign-in?problem=${name}`

const sessions = () => database.selectFrom('sign_in_session').select('id').execute()

describe('with an honest provider', () => {
  test('a person with an account enters by their verified address, and is known by the provider’s name from then on', async () => {
    const browser = newBrowser()
    expect(await enter(browser, 'language=en&next=/en/people')).toBe('/en/people')
    expect(await findPerson(services, browser.headers())).toMatchObject({
      ...{ id: person, email: salma.email, secondFactor: false },
      roles: [{ role: 'viewer' }],
      withheldRoles: [{ role: 'administrator' }],
    })
    provider.tell({ sub: salma.sub, email: 'new-address@sample.example', email_verified: true })
    const later = newBrowser()
    expect(await enter(later)).toBe('/en/account')
    expect(await findPerson(services, later.headers())).toMatchObject({ id: person })
  })

  test.each([
    ['acr', { acr: 'urn:trial:strong' }, true],
    ['amr', { amr: ['pwd', 'mfa'] }, true],
    ['another acr', { acr: 'urn:trial:weak' }, false],
    ['another amr', { amr: ['pwd'] }, false],
  ] as const)('%s tells whether a second factor was shown', async (_, shown, strong) => {
    provider.tell({ ...salma, ...shown })
    const browser = newBrowser()
    await enter(browser)
    const found = await findPerson(services, browser.headers())
    expect(found?.secondFactor).toBe(strong)
    expect(found?.roles.some(({ role }) => role === 'administrator')).toBe(strong)
  })

  test('nobody signs up by themselves; nobody takes an account over whose owner has another name there', async () => {
    provider.tell({ sub: 'stranger', email: 'stranger@sample.example', email_verified: true })
    expect(await enter(newBrowser())).toBe(problem('unknown'))
    provider.tell(salma)
    await enter(newBrowser())
    provider.tell({ ...salma, sub: 'somebody-else' })
    expect(await enter(newBrowser())).toBe(problem('unknown'))
    expect(await sessions()).toHaveLength(1)
  })

  test('an address that is not verified links nothing', async () => {
    for (const change of [{ email_verified: false }, { email_verified: 'true' as never }]) {
      provider.tell({ ...salma, ...change })
      expect(await enter(newBrowser())).toBe(problem('unverified'))
    }
    provider.tell({ sub: salma.sub })
    expect(await enter(newBrowser())).toBe(problem('unverified'))
    expect(await sessions()).toEqual([])
  })

  test('who is disabled stays out, linked or not', async () => {
    const disabled_at = new Date()
    await database.updateTable('person').set({ disabled_at }).where('id', '=', person).execute()
    expect(await enter(newBrowser())).toBe(problem('unknown'))
    await database.updateTable('person').set({ disabled_at: null }).where('id', '=', person).execute()
    await enter(newBrowser())
    await database.updateTable('person').set({ disabled_at }).where('id', '=', person).execute()
    expect(await enter(newBrowser())).toBe(problem('unknown'))
    expect(await sessions()).toHaveLength(1)
  })

  test('an invitation is accepted by its own address, once, and by no other', async () => {
    const email = 'guest@sample.example'
    const invitation = {
      ...{ name: { ar: 'ضيف', en: 'Guest' }, email, language: 'en' as const, employer: null },
      roles: [{ role: 'trainee', scopeKind: 'programme', scopeId: null, from: '2026-01-01', until: null }],
    }
    await database.insertInto('person_role').values({ person, role: 'administrator' }).execute()
    await database
      .transaction()
      .execute((trx) => writeInvitation(services, trx, { asker: person, role: 'administrator', invitation }))
    const mail = await database
      .selectFrom('mail')
      .selectAll()
      .where('address', '=', email)
      .executeTakeFirstOrThrow()
    const href = openAction(services.config, contentOf(mail)!).action?.href ?? ''
    const opened = () => newBrowser([linkCookie(services.config, 'invitation', href.split('/').at(-1) ?? '')])
    const guest = { sub: 'guest-1', email, email_verified: true }
    provider.tell(guest)
    expect(await enter(newBrowser(), 'language=en&invitation=1')).toBe(problem('unknown'))
    provider.tell({ ...guest, email: 'other@sample.example' })
    expect(await enter(opened(), 'language=en&invitation=1')).toBe(problem('other'))
    provider.tell(guest)
    const browser = opened()
    expect(await enter(browser, 'language=en&invitation=1')).toBe('/en/account')
    expect(await findPerson(services, browser.headers())).toMatchObject({
      ...{ email, roles: [{ role: 'trainee', scopeKind: 'programme', scopeId: null }] },
    })
  })

  test('a page of another site is never gone on to', async () => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/en/../../evil',
      'javascript:1',
    ])
      expect(await enter(newBrowser(), new URLSearchParams({ language: 'en', next }).toString())).toBe(
        '/en/account',
      )
  })
})

describe('what is hostile opens nothing', () => {
  const lies: readonly (readonly [string, Lie])[] = [
    ['another nonce', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
    ['no nonce', { claims: ({ nonce: _, ...claims }) => claims }],
    ['another issuer', { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) }],
    ['another audience', { claims: (claims) => ({ ...claims, aud: 'somebody-else' }) }],
    [
      'a token that has expired',
      { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 600 }) },
    ],
    ['no end', { claims: ({ exp: _, ...claims }) => claims }],
    ['no signature', { signed: 'not' }],
    ['a key that is not published, under the name of one that is', { signed: 'by-another' }],
    ['a key that is not published, under its own name', { signed: 'by-another', kid: 'fake' }],
  ]
  test.each(lies)('%s', async (_, lie) => {
    provider.tell(salma, lie)
    const browser = newBrowser()
    expect(await enter(browser)).toBe(problem('refused'))
    expect(await sessions()).toEqual([])
    expect(await findPerson(services, browser.headers())).toBeNull()
  })

  test('the same token, told without a lie, opens: the checks are what refuses', async () => {
    provider.tell(salma, { claims: (claims) => ({ ...claims }) })
    expect(await enter(newBrowser())).toBe('/en/account')
  })

  test('the state of another browser, and none', async () => {
    const attacker = newBrowser()
    const query = await leave(attacker)
    const victim = newBrowser()
    expect(await victim.get(`/return${query}`)).toBe('/ar/sign-in?problem=state')
    await victim.get('/start?language=en')
    expect(await victim.get(`/return${query}`)).toBe('/ar/sign-in?problem=state')
    expect(await victim.get(`/return?code=x&iss=${provider.settings.issuer}`)).toBe(
      '/ar/sign-in?problem=state',
    )
    expect(await sessions()).toEqual([])
  })

  test('a code that was used', async () => {
    const browser = newBrowser()
    const query = await leave(browser)
    const kept = browser.headers().get('Cookie') ?? ''
    expect(await browser.get(`/return${query}`)).toBe('/en/account')
    const again = newBrowser(kept.split('; '))
    expect(await again.get(`/return${query}`)).toBe(problem('refused'))
    expect(await sessions()).toHaveLength(1)
  })

  test('a code of another sign-in in the same browser', async () => {
    const code = new URLSearchParams(await leave(newBrowser())).get('code') ?? ''
    const browser = newBrowser()
    const query = new URLSearchParams(await leave(browser))
    query.set('code', code)
    expect(await browser.get(`/return?${query}`)).toBe(problem('refused'))
  })

  test('an answer that names another issuer, and a refusal by the provider', async () => {
    const browser = newBrowser()
    const query = new URLSearchParams(await leave(browser))
    query.set('iss', 'https://evil.example')
    expect(await browser.get(`/return?${query}`)).toBe(problem('refused'))
    const other = newBrowser()
    const state = new URLSearchParams(await leave(other)).get('state') ?? ''
    const refusal = new URLSearchParams({ error: 'access_denied', state, iss: provider.settings.issuer })
    expect(await other.get(`/return?${refusal}`)).toBe(problem('refused'))
  })

  test('a cookie that was changed', async () => {
    const browser = newBrowser()
    const query = await leave(browser)
    const cookie = browser.headers().get('Cookie') ?? ''
    const changed = newBrowser([`${cookie.slice(0, -4)}AAAA`])
    expect(await changed.get(`/return${query}`)).toBe('/ar/sign-in?problem=state')
  })
})

test('a provider that does not answer is said so', async () => {
  const away = createSingleSignOnDoor(
    servicesFor(database, { singleSignOn: { ...provider.settings, issuer: 'http://127.0.0.1:9' } }),
  )
  const response = await away.request('/start?language=en')
  expect(response.headers.get('Location')).toBe(problem('away'))
})
