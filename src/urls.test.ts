import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Page, pages } from './routes.ts'
import { inLanguage, pageAt, pageOfPattern, urlTo } from './urls.ts'

test('an address is put together from the table', () => {
  expect(urlTo('ar', 'home')).toBe('/ar')
  expect(urlTo('en', 'account', {}, { done: 'app-on', none: undefined })).toBe('/en/account?done=app-on')
})

test('the language of an address changes, its page and query stay', () => {
  expect(inLanguage('en', '/ar/account', '?a=1')).toBe('/en/account?a=1')
  expect(inLanguage('ar', '/en')).toBe('/ar')
  expect(inLanguage('en', '/arabian')).toBe('/arabian')
})

test('every page says who may open it and has its file', () => {
  for (const [name, page] of Object.entries<Page>(pages)) {
    expect(isDecided(page.access), `${name} does not say who may open it`).toBe(true)
    expect(existsSync(`src/${page.file}`), page.file).toBe(true)
    if (page.kept === true) expect(page.access, `${name} is kept for everybody`).toBe('public')
  }
})

test('the check notices a page that is undecided', () => {
  expect([undefined, '', 'everybody', []].map(isDecided)).toEqual([false, false, false, false])
})

const isDecided = (access: unknown): boolean =>
  access === 'public' || access === 'signed-in' || (Array.isArray(access) && access.length > 0)

test('each page is found by the pattern of its route and by its address', () => {
  for (const page of Object.values<Page>(pages)) {
    expect(pageOfPattern(page.path === '' ? ':language' : `:language/${page.path}`)).toBe(page)
    expect(pageOfPattern(`/:language/${page.path}`)).toBe(page)
  }
  expect(pageOfPattern(':language/no-such-page')).toBeNull()
  expect(pageAt('/ar/sign-in/code')).toBe(pages.signInCode)
})
