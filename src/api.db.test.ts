import { Ajv2020 } from 'ajv/dist/2020.js'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import type { WebEnvironment } from '#platform/web-environment.ts'
import { freshDatabase } from '../tests/support/database.ts'
import { bothLanguages, secretariat, smallGuide, testServices } from '../tests/support/programme.ts'
import { servicesFor } from '../tests/support/services.ts'
import { answerApiError, createApi } from './api.ts'
import { endpoints } from './endpoints.ts'
import { openCycle } from './modules/cycles/open-cycle.server.ts'
import { loadSample } from './modules/portal/load-sample.server.ts'
import { publishGuide } from './modules/standards/publish-guide.server.ts'
import { saveGuide } from './modules/standards/save-guide.server.ts'

const { database, url } = await freshDatabase()
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
const services = { ...servicesFor(database), ...testServices(database), jobs }
afterAll(() => jobs.stop())
const web = new Hono<WebEnvironment>()
web.use(async (context, next) => {
  context.set('requestId', crypto.randomUUID())
  await next()
})
web.route('/api/v1', createApi(services))
web.onError((error, context) => answerApiError(error, context, services))

/** Examples of every address, one list a path of the table. */
const examples: Readonly<Record<string, readonly string[]>> = {
  '/programme': ['/programme'],
  '/guides': ['/guides'],
  '/guides/{code}/{edition}': ['/guides/default/0'],
  '/entities': ['/entities', '/entities?limit=3&on=2020-01-01'],
  '/entities/{entity}': ['/entities/POS'],
  '/centres': ['/centres?limit=500', '/centres?entity=POS&on=2026-01-01', '/centres?channel=remote'],
  '/centres/{centre}': ['/centres/POS-01'],
  '/cycles': ['/cycles'],
  '/cycles/{cycle}': ['/cycles/3'],
  '/cycles/{cycle}/results': ['/cycles/3/results', '/cycles/3/results?class=none&limit=2'],
  '/cycles/{cycle}/results/{centre}': ['/cycles/3/results/POS-R1', '/cycles/1/results/POS-01'],
}

const ask = (path: string, headers: Record<string, string> = {}) => web.request(`/api/v1${path}`, { headers })
const read = async (path: string) => (await ask(path)).json()
let validate: (path: string, status: number, type: string) => (answer: unknown) => string[]

beforeAll(async () => {
  await loadSample(services)
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(await read('/openapi.json'), 'api')
  validate = (path, status, type) => {
    const parts = ['paths', path, 'get', 'responses', String(status), 'content', type, 'schema']
    const pointer = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    const check = ajv.compile({ $ref: `api#/${pointer.join('/')}` })
    return (answer) =>
      check(answer)
        ? []
        : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
})

describe('the published description', () => {
  it('is OpenAPI 3.1 and names every address of the table', async () => {
    const { openapi, paths } = await read('/openapi.json')
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).sort()).toEqual(endpoints.map(({ endpoint }) => endpoint.path).sort())
    expect(Object.keys(examples).sort(), 'each has examples here').toEqual(Object.keys(paths).sort())
  })

  it('describes every answer', async () => {
    for (const [path, addresses] of Object.entries(examples))
      for (const address of addresses) {
        const response = await ask(address)
        expect(response.status, address).toBe(200)
        expect(validate(path, 200, 'application/json')(await response.json()), address).toEqual([])
      }
  })

  it('tells when a centre serves, by day and on the clock', async () => {
    const { items } = await read('/centres?limit=500')
    const known = items.find(({ openingHours }: { openingHours: unknown }) => openingHours !== null)
    expect(known.openingHours.week.sunday).toEqual([{ from: '07:30', until: '14:00' }])
    expect(known.openingHours.week.friday).toEqual([])
    const { components } = await read('/openapi.json')
    expect(components.schemas.OpeningHours.properties.seasons.description).toContain('Ramadan')
    const path = '/centres/{centre}'
    const wrong = { ...known, openingHours: { ...known.openingHours, week: { sunday: '07:30-14:00' } } }
    expect(validate(path, 200, 'application/json')(known)).toEqual([])
    expect(validate(path, 200, 'application/json')(wrong)).not.toEqual([])
  })

  it('objects to an answer that is none', () => {
    expect(validate('/programme', 200, 'application/json')({ name: 'one language' })).not.toEqual([])
  })

  it('describes every problem, in both languages', async () => {
    const cases = [
      ['/cycles/{cycle}', '/cycles/99', 404],
      ['/cycles/{cycle}/results', '/cycles/abc/results', 404],
      ['/cycles/{cycle}/results/{centre}', '/cycles/3/results/NONE', 404],
      ['/guides/{code}/{edition}', '/guides/default/none', 404],
      ['/centres/{centre}', '/centres/NONE', 404],
      ['/centres', '/centres?limit=0', 400],
      ['/centres', '/centres?limit=many', 400],
      ['/centres', '/centres?on=2026-02-30', 400],
      ['/centres', '/centres?entty=POS', 400],
      ['/cycles', '/cycles?class=gold', 400],
    ] as const
    for (const [path, address, status] of cases) {
      const [ar, en] = await Promise.all(
        ['ar', 'en'].map(async (language) => {
          const response = await ask(address, { 'Accept-Language': language })
          expect(response.status, address).toBe(status)
          expect(response.headers.get('Content-Type')).toContain('application/problem+json')
          const problem = await response.json()
          expect(validate(path, status, 'application/problem+json')(problem), address).toEqual([])
          return problem
        }),
      )
      expect(ar.type).toBe(en.type)
      expect(ar.title).not.toBe(en.title)
      if (status === 400) expect(en.faults[0].detail, address).toMatch(/`(limit|on|entty|class)`/)
    }
  })
})

describe('reading page by page', () => {
  it('meets every centre once, in the order of codes', async () => {
    const seen: string[] = []
    let next: string | null = ''
    for (let page = 0; next !== null && page < 50; page += 1) {
      const answer: { items: { code: string }[]; next: string | null } = await read(
        `/cycles/3/results?limit=20&after=${next}`,
      )
      seen.push(...answer.items.map(({ code }) => code))
      next = answer.next
    }
    expect(seen).toHaveLength(86)
    expect(seen).toEqual([...new Set(seen)].sort())
    const centres = await read('/centres?limit=10')
    const more = await read(`/centres?limit=10&after=${centres.next}`)
    expect(more.items[0].code > centres.items[9].code).toBe(true)
  })

  it('shows the registry as it was on a day', async () => {
    const [then, now] = [await read('/centres?limit=500&on=2015-01-01'), await read('/centres?limit=500')]
    expect(then.items.length).toBeLessThan(now.items.length)
  })
})

describe('what is not published', () => {
  it('never appears', async () => {
    await saveGuide(services, secretariat, smallGuide())
    expect((await ask('/guides/small/1')).status).toBe(404)
    expect(JSON.stringify(await read('/guides'))).not.toContain('"small"')
    const published = smallGuide({ edition: '2' })
    await saveGuide(services, secretariat, published)
    await publishGuide(services, secretariat, published)
    await openCycle(services, secretariat, {
      id: 9,
      title: bothLanguages('دورة جارية', 'Running cycle'),
      guide: published,
      startsOn: '2026-09-01',
      endsOn: '2026-12-31',
      centres: ['POS-01'],
    })
    for (const address of ['/cycles/9', '/cycles/9/results', '/cycles/9/results/POS-01'])
      expect((await ask(address)).status, address).toBe(404)
    expect((await read('/cycles')).items.map(({ id }: { id: number }) => id)).toEqual([3, 2, 1])
  })

  it('tells of mystery shopping no day and no source', async () => {
    const { observations } = await read('/cycles/3/results/POS-01')
    const { guide } = await read('/guides/default/0')
    const secret = new Set<string>()
    for (const pillar of guide.pillars)
      for (const { measures } of pillar.criteria)
        for (const { code, instrument } of measures) if (instrument === 'mystery') secret.add(code)
    const shopped = observations.filter(({ measure }: { measure: string }) => secret.has(measure))
    expect(shopped.length).toBeGreaterThan(0)
    for (const { when, source } of shopped)
      expect([when, source]).toEqual([
        expect.stringMatching(/^\d{4}-\d{2}$/),
        expect.stringMatching(/^S\d+$/),
      ])
  })
})

describe('an answer that somebody holds', () => {
  it('is not sent again', async () => {
    for (const [address] of Object.values(examples)) {
      const first = await ask(address ?? '')
      const tag = first.headers.get('ETag') ?? ''
      expect(tag, address).toMatch(/^(W\/)?"/)
      expect((await ask(address ?? '', { 'If-None-Match': tag })).status, address).toBe(304)
      expect((await ask(address ?? '', { 'If-None-Match': '"other"' })).status, address).toBe(200)
    }
  })
})
