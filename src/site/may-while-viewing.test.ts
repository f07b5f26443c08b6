import { expect, it } from 'vitest'
import { mayWhileViewing } from './may-while-viewing.ts'

const may = (method: string, path: string) => mayWhileViewing({ method }, path)

it('lets somebody read who sees the site as another does, and lets them end it', () => {
  expect(may('GET', '/ar/today')).toBe(true)
  expect(may('HEAD', '/en')).toBe(true)
  expect(may('POST', '/en/view-as/stop')).toBe(true)
  expect(may('POST', '/ar/sign-out')).toBe(true)
})

it('refuses every change, and what tells how the other signs in', () => {
  for (const path of ['/en/cycles/open', '/ar/notices', '/api/v1/cycles', '/en', '/en/no/such/page'])
    expect(may('POST', path), path).toBe(false)
  for (const path of [
    '/en/account',
    '/ar/account/app',
    '/en/account/password',
    '/api/sign-in/passkey/generate-register-options',
  ])
    expect(may('GET', path), path).toBe(false)
  expect(may('DELETE', '/en/today')).toBe(false)
})
