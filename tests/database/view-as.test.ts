import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { sampleWays } from '#modules/people/sample-ways.ts'
import { readLastAudit } from '../support/programme.ts'
import { ask, send } from '../support/walk/ask.ts'
import { openWalk, type Walk, type Walker } from '../support/walk/open-walk.ts'
import { watchChanges } from '../support/walk/watch-changes.ts'

let walk: Walk
let touched: () => Promise<string[]>
let administrator: Walker

const idOf = (role: string): string => sampleWays.find((way) => way.role === role)?.id ?? ''
const get = (path: string) => ask(walk, administrator, path)
const post = (action: string, fields: [string, string][]) =>
  send(walk, administrator, { action, files: false, fields })
const start = (role: string, reason = 'They report that a page is missing') =>
  post(`/en/people/${idOf(role)}/view-as`, [['reason', reason]])
const stop = () => post('/en/view-as/stop', [])

beforeAll(async () => {
  walk = await openWalk()
  administrator = walk.walkers.find(({ name }) => name === 'administrator')!
  touched = await watchChanges(walk.services.database)
}, 900_000)

test('asks for a reason, and starts and stops with a row in the audit each', async () => {
  const { database } = walk.services
  expect((await start('auditor', ' ')).status).toBe(422)
  expect((await start('auditor')).outcome).toBe('entered')
  expect(await readLastAudit(database)).toMatchObject({
    ...{ action: 'people.view-as-started', actor: administrator.id, role: 'administrator' },
  })
  expect((await get('/en/people')).status).toBe(200)
  expect((await get('/en/evidence')).outcome).toBe('refused')
  expect((await get('/en/today')).text).toContain('You see the site as Auditor (sample) does')
  expect((await get('/ar/today')).text).toContain('تعرض المنصة كما يراها')
  expect((await stop()).text).toContain(`/en/people/${idOf('auditor')}`)
  expect(await readLastAudit(database)).toMatchObject({
    action: 'people.view-as-stopped',
    actor: administrator.id,
  })
  expect((await get('/en/evidence')).status).toBe(200)
  expect((await get('/en/today')).text).not.toContain('You see the site as')
})

test('changes nothing meanwhile, and shows nothing of how the other signs in', async () => {
  await start('secretariat')
  await touched()
  for (const action of [
    '/en/cycles/open',
    '/en/guides',
    '/en/notices/preferences',
    '/en/account',
    '/en/evidence',
  ]) {
    const answer = await post(action, [['intent', 'anything']])
    expect(answer.status, action).toBe(403)
    expect(answer.text).toContain('You are seeing the site as somebody else')
  }
  expect((await post('/ar/notices', [])).text).toContain('كما يراها شخص آخر')
  for (const path of [
    ...['/en/account', '/en/account/app', '/en/account/password'],
    '/api/sign-in/passkey/generate-register-options',
    // The same pages as the router takes them too, and their data as its scripts ask for it.
    ...['/en/ACCOUNT', '/en/account/', '/en/Account/App', '/en/account.data', '/en/account/password.data'],
  ])
    expect((await get(path)).status, path).toBe(403)
  expect(await touched()).toEqual([])
  await stop()
})

test('never as another administrator, a mystery shopper, oneself or somebody disabled; and nobody else may', async () => {
  const { database } = walk.services
  expect((await start('administrator')).status).toBe(403)
  expect((await start('mystery-shopper')).status).toBe(409)
  expect((await get(`/en/people/${idOf('mystery-shopper')}/view-as`)).status).toBe(403)
  await sql`UPDATE person SET disabled_at = now() WHERE id = ${idOf('trainee')}`.execute(database)
  expect((await start('trainee')).status).toBe(409)
  await sql`INSERT INTO person_role (person, role) VALUES (${idOf('viewer')}, 'administrator')`.execute(
    database,
  )
  expect((await start('viewer')).status).toBe(409)
  for (const walker of walk.walkers.filter(
    ({ name }) => !['administrator', 'viewer', 'stranger'].includes(name),
  )) {
    const form = {
      action: `/en/people/${idOf('auditor')}/view-as`,
      files: false,
      fields: [['reason', 'x'] as const],
    }
    expect((await send(walk, walker, form)).outcome, walker.name).toBe(
      walker.name === 'trainee' ? 'sign-in' : 'refused',
    )
  }
})

test('ends by itself after its time, and at once when the other becomes somebody who may not be viewed', async () => {
  const { database } = walk.services
  await start('evaluator')
  expect((await get('/en/evidence')).outcome).toBe('refused')
  const { rows } = await sql<{ minutes: number }>`
    SELECT extract(epoch FROM view_as_until - now()) / 60 AS minutes FROM sign_in_session WHERE view_as IS NOT NULL`.execute(
    database,
  )
  expect(Number(rows[0]?.minutes)).toBeGreaterThan(28)
  expect(Number(rows[0]?.minutes)).toBeLessThanOrEqual(30)
  await sql`UPDATE sign_in_session SET view_as_until = now() - interval '1 second' WHERE view_as IS NOT NULL`.execute(
    database,
  )
  expect((await get('/en/evidence')).status).toBe(200)
  await start('evaluator')
  await sql`INSERT INTO person_role (person, role) VALUES (${idOf('evaluator')}, 'mystery-shopper')`.execute(
    database,
  )
  expect((await get('/en/evidence')).status).toBe(200)
})
