import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { PageCache } from './page-cache.ts'

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://localhost/ar', { headers, method })
const page =
  (text: string, status = 200) =>
  async () =>
    new Response(text, { status, headers: { 'X-Made': 'once' } })
const text = 'صفحة '.repeat(200)

test('renders once, then answers with the same bytes and headers', async () => {
  const cache = new PageCache()
  const render = vi.fn(page(text))
  const answers = await Promise.all([1, 2, 3].map(() => cache.answer(ask(), '/ar', render)))
  for (const answer of answers) {
    expect(await answer.text()).toBe(text)
    expect(answer.headers.get('X-Made')).toBe('once')
  }
  await cache.answer(ask(), '/en', render)
  expect(render).toHaveBeenCalledTimes(2)
})

test('gives each coding its bytes and a tag of its own', async () => {
  const cache = new PageCache()
  const get = (coding: string) => cache.answer(ask({ 'Accept-Encoding': coding }), '/ar', page(text))
  const [plain, zipped, brotli] = [await get('identity'), await get('gzip'), await get('gzip, br')]
  expect(gunzipSync(await zipped.bytes()).toString()).toBe(text)
  expect(brotliDecompressSync(await brotli.bytes()).toString()).toBe(text)
  expect(new Set([plain, zipped, brotli].map((answer) => answer.headers.get('ETag'))).size).toBe(3)
  expect(plain.headers.get('Vary')).toContain('Accept-Encoding')
})

test('answers 304 to who has these very bytes, and to nobody else', async () => {
  const cache = new PageCache()
  const etag = (await cache.answer(ask(), '/ar', page(text))).headers.get('ETag') ?? ''
  const again = await cache.answer(ask({ 'If-None-Match': `"x", ${etag}` }), '/ar', page(text))
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await cache.answer(ask({ 'If-None-Match': '"x"' }), '/ar', page(text))).status).toBe(200)
  cache.dropAll()
  expect((await cache.answer(ask({ 'If-None-Match': etag }), '/ar', page(`${text}!`))).status).toBe(200)
})

test('answers HEAD without a body but with its length', async () => {
  const answer = await new PageCache().answer(ask({}, 'HEAD'), '/ar', page(text))
  expect(await answer.text()).toBe('')
  expect(Number(answer.headers.get('Content-Length'))).toBe(Buffer.byteLength(text))
})

test('keeps no failure: the next visitor has another try', async () => {
  const cache = new PageCache()
  expect((await cache.answer(ask(), '/ar', page('sorry', 500))).status).toBe(500)
  await expect(cache.answer(ask(), '/ar', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
  expect(await (await cache.answer(ask(), '/ar', page(text))).text()).toBe(text)
})

test('a page that was being rendered when something was published is not kept', async () => {
  const cache = new PageCache()
  let finish = (_: Response) => {}
  const old = cache.answer(
    ask(),
    '/ar',
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  cache.dropAll()
  finish(new Response('before'))
  expect(await (await old).text()).toBe('before')
  expect(await (await cache.answer(ask(), '/ar', page('after'))).text()).toBe('after')
})

test('holds no more bytes than allowed, and lets go of what was unused for longest', async () => {
  const noise = () => Buffer.from(crypto.getRandomValues(new Uint8Array(1000))).toString('hex')
  const cache = new PageCache({ maxBytes: 12_000 })
  const render = vi.fn(async () => new Response(noise()))
  for (const key of ['/1', '/2', '/1', '/3']) await cache.answer(ask(), key, render)
  expect(cache.bytes).toBeLessThanOrEqual(12_000)
  expect(render).toHaveBeenCalledTimes(3)
  for (let at = 4; at < 9; at++) await cache.answer(ask(), `/${at}`, render)
  expect(cache.bytes).toBeLessThanOrEqual(12_000)
  expect(cache.bytes).toBeGreaterThan(0)
  await cache.answer(ask(), '/1', render)
  expect(render).toHaveBeenCalledTimes(9)
})
