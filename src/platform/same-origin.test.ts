import { expect, test } from 'vitest'
import { mayChange } from './same-origin.ts'

const base = 'https://taqyeem.example'
const post = (headers: Record<string, string>, method = 'POST') =>
  mayChange(new Request('http://127.0.0.1:3000/ar/sign-in', { method, headers }), base)

test.each([
  ['our own page', { 'Sec-Fetch-Site': 'same-origin', Origin: base }, true],
  ['our own page behind a proxy that ends TLS', { Origin: base }, true],
  ['our own page at the address of the process', { Origin: 'http://127.0.0.1:3000' }, true],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }, true],
  ['a program without cookies', {}, true],
  ['a request with cookies that does not say where from', { Cookie: 'a=b' }, false],
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, false],
  [
    'a neighbour below our domain',
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://x.taqyeem.example' },
    false,
  ],
  ['another site that hides where it is', { Origin: 'null' }, false],
  ['a lie in one header', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }, false],
  ['the same host without TLS', { Origin: 'http://taqyeem.example' }, false],
])('a change from %s: %o', (_, headers, allowed) => {
  expect(post(headers as Record<string, string>)).toBe(allowed)
})

test('reading is always allowed, every other method is a change', () => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site' }
  expect(['GET', 'HEAD', 'OPTIONS'].map((method) => post(foreign, method))).toEqual([true, true, true])
  expect(['PUT', 'PATCH', 'DELETE'].map((method) => post(foreign, method))).toEqual([false, false, false])
})
