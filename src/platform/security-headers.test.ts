import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { contentPolicy, securityHeaders } from './security-headers.ts'

test('a page without scripts forbids all of them', () => {
  expect(contentPolicy({ kind: 'page' })).toContain("script-src 'none'")
})

test('a page with scripts admits its own and its nonce, nothing inline', () => {
  const policy = contentPolicy({ kind: 'lively-page', nonce: 'abc' })
  expect(policy).toContain("script-src 'self' 'nonce-abc'")
  expect(policy).not.toMatch(/unsafe|\*|https:/)
})

test('anything else admits nothing at all', () => {
  expect(contentPolicy({ kind: 'data' })).toMatch(/^default-src 'none'; form-action 'none'/)
})

test('a response keeps the policy it set itself, errors get the strictest, TLS is asked for only over TLS', async () => {
  const answer = async (https: boolean, path: string) => {
    const web = new Hono().use(securityHeaders({ https }))
    web.get('/own', (context) => context.text('', 200, { 'Content-Security-Policy': 'own' }))
    web.get('/broken', () => {
      throw new Error('broken')
    })
    web.onError((_, context) => context.text('', 500))
    return (await web.request(path)).headers
  }
  expect((await answer(false, '/own')).get('Content-Security-Policy')).toBe('own')
  for (const path of ['/broken', '/nothing'])
    expect((await answer(false, path)).get('Content-Security-Policy'), path).toMatch(
      /^default-src 'none'; form/,
    )
  expect((await answer(true, '/own')).get('Strict-Transport-Security')).toContain('max-age=63072000')
  expect((await answer(false, '/own')).get('Strict-Transport-Security')).toBeNull()
})
