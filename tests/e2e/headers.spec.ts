import { type APIResponse, request } from '@playwright/test'
import { type Page, pages } from '../../src/routes.ts'
import { addressesOf } from '../support/addresses.ts'
import { expect, test } from '../support/browser.ts'
import { serverOf } from '../support/server.ts'

/** What every response carries, whatever it is. Returns what is missing or wrong. */
function faultsOf(headers: Readonly<Record<string, string>>): string[] {
  const policy = headers['content-security-policy'] ?? ''
  const wanted: readonly (readonly [string, boolean])[] = [
    ['policy begins from nothing', policy.startsWith("default-src 'none'")],
    ['policy forbids frames', policy.includes("frame-ancestors 'none'")],
    ['policy allows no inline or evaluated code', !/unsafe-|\*|data:/.test(policy)],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['referrer', headers['referrer-policy'] === 'same-origin'],
    ['opener', headers['cross-origin-opener-policy'] === 'same-origin'],
    ['resource', headers['cross-origin-resource-policy'] === 'same-origin'],
    ['permissions', (headers['permissions-policy'] ?? '').includes('camera=()')],
    ['request id', /^[0-9a-f-]{36}$/.test(headers['x-request-id'] ?? '')],
    ['no boasting', headers['x-powered-by'] === undefined && headers.server === undefined],
  ]
  return wanted.filter(([, holds]) => !holds).map(([name]) => name)
}

const scriptsIn = (html: string): readonly string[] => html.match(/<script\b[^>]*>/g) ?? []

test('every page carries the headers; public ones send no script', async ({ request: client }) => {
  for (const [name, page] of Object.entries<Page>(pages)) {
    for (const address of [...addressesOf(name, 'ar'), ...addressesOf(name, 'en')]) {
      const response = await client.get(address, { maxRedirects: 0 })
      expect.soft(faultsOf(response.headers()), address).toEqual([])
      expect.soft(response.status(), address).toBeLessThan(500)
      if (page.access === 'public' && page.scripts !== true) await expectNoScript(response, address)
      // Who is not let in is led to sign in, which sends nothing of the page.
      if (page.scripts === true && response.status() === 200) await expectOnlyNonces(response, address)
    }
  }
})

async function expectNoScript(response: APIResponse, address: string): Promise<void> {
  // A download is no page: the strictest policy of all stands on it, which names no scripts.
  if (response.headers()['content-disposition']?.startsWith('attachment')) return
  const html = await response.text()
  // Nor is the bare answer to a program that asked for a file which is not there.
  if (response.status() === 404 && !/^<!doctype html/i.test(html)) return
  expect.soft(scriptsIn(html), address).toEqual([])
  expect.soft(html, address).not.toMatch(/\sstyle=|\son[a-z]+=|<style/)
  if (html !== '')
    expect.soft(response.headers()['content-security-policy'], address).toContain("script-src 'none'")
}

async function expectOnlyNonces(response: APIResponse, address: string): Promise<void> {
  const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1]
  expect.soft(nonce, address).toBeTruthy()
  const scripts = scriptsIn(await response.text())
  expect.soft(scripts.length, address).toBeGreaterThan(0)
  for (const script of scripts) expect.soft(script, address).toContain(`nonce="${nonce}"`)
}

test('what is no page carries them too', async ({ request: client }) => {
  const asset = /href="(\/assets\/[^"]+\.css)"/.exec(await (await client.get('/ar')).text())?.[1] ?? ''
  const addresses = [
    '/',
    '/health',
    '/ready',
    '/metrics',
    '/robots.txt',
    '/api/v1/openapi.json',
    '/api/v1/programme',
    asset,
  ]
  for (const address of [
    ...addresses,
    '/api/nothing',
    '/assets/nothing.js',
    '/ar/account.data',
    '/%',
    '/ar/%E0%A4%A',
  ])
    expect.soft(faultsOf((await client.get(address, { maxRedirects: 0 })).headers()), address).toEqual([])
  const refused = await client.post('/ar/sign-in', {
    headers: { Origin: 'https://evil.example' },
    form: { email: 'a' },
  })
  expect(refused.status()).toBe(403)
  expect(faultsOf(refused.headers())).toEqual([])
})

test('the check objects to a response without them', () => {
  expect(faultsOf({})).toHaveLength(8)
  expect(faultsOf({ 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" })).toContain(
    'policy allows no inline or evaluated code',
  )
})

test('each response has a nonce of its own', async ({ request: client }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await client.get('/en/sign-in')).headers()['content-security-policy']),
  )
  expect(new Set(policies).size).toBe(3)
})

test('nothing behind sign-in answers a stranger, nor as data', async () => {
  const stranger = await request.newContext({ baseURL: serverOf().baseUrl })
  for (const [name, page] of Object.entries<Page>(pages)) {
    if (page.access === 'public') continue
    for (const address of addressesOf(name, 'en')) {
      const response = await stranger.get(address, { maxRedirects: 0 })
      expect(response.status(), address).toBe(302)
      expect(response.headers().location, address).toContain('/en/sign-in?next=')
      const data = await (await stranger.get(`${address}.data`, { maxRedirects: 0 })).text()
      expect(data, address).not.toContain('@sample.example')
    }
  }
  await stranger.dispose()
})

test('a page with a kept copy answers 304 to who has it, in each form', async ({ request: client }) => {
  const tags = new Set<string>()
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'Accept-Encoding': encoding }
    const first = await client.get('/ar', { headers })
    const etag = first.headers().etag ?? ''
    expect(first.status()).toBe(200)
    expect(first.headers()['content-encoding'] ?? 'identity').toBe(encoding)
    tags.add(etag)
    const again = await client.get('/ar', { headers: { ...headers, 'If-None-Match': etag } })
    expect(again.status()).toBe(304)
    const other = await client.get('/ar', { headers: { ...headers, 'If-None-Match': '"another"' } })
    expect(other.status()).toBe(200)
  }
  expect(tags.size).toBe(3)
})

test('the first view of a public page is at most 150 KB with its font', async ({ page }) => {
  let bytes = 0
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto('/ar', { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(30_000)
  expect(bytes).toBeLessThan(150_000)
})
