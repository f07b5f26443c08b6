import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recordAudit } from '#platform/audit.ts'
import { dayAfter, todayOf } from '#platform/day.ts'
import { openJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { personWith } from '../../../tests/support/programme.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { createAccount } from '../people/create-account.server.ts'
import { readAuditView } from './audit-view.ts'
import { askForCheck, checkAudit, readLatestCheck } from './check-audit.server.ts'
import { exportAudit } from './export-audit.server.ts'
import { auditRowsPerPage, listKinds, readAuditPage } from './read-audit.server.ts'

const { database, url } = await freshDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-audit-'))
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }), worker: false })
const services = { ...servicesFor(database, { dataDir }), jobs }
const view = (query = '') => readAuditView(new URLSearchParams(query))
const ids = async (query: string, before: string | null = null) =>
  (await readAuditPage(services, view(query), before)).lines.map(({ id }) => id)

const actor = await createAccount(services, personWith('administrator'), {
  ...{ name: { ar: 'آمنة التجربة', en: 'Amna Sample' }, email: 'amna@sample.example', roles: [] },
  password: 'a long password for her',
})
await database.transaction().execute(async (trx) => {
  for (let number = 1; number <= 120; number += 1)
    await recordAudit(trx, {
      ...{ actor: number % 2 === 0 ? actor : null, role: 'secretariat' },
      action: number % 3 === 0 ? 'guide.publish' : 'cycle.change',
      subject: { kind: number % 3 === 0 ? 'guide' : 'cycle', id: `x/${number % 5}` },
      ...{ before: { number }, after: { number: number + 1 }, why: number === 7 ? '=HYPERLINK("x")' : null },
    })
})

test('pages follow one another by key, each row once', async () => {
  const seen: string[] = []
  for (let before: string | null = null, page = 0; page < 9; page += 1) {
    const { lines, next } = await readAuditPage(services, view(), before)
    expect(lines.length).toBeLessThanOrEqual(auditRowsPerPage)
    seen.push(...lines.map(({ id }) => id))
    if (next === null) break
    before = next
  }
  expect(seen).toEqual(Array.from({ length: 121 }, (_, at) => String(121 - at)))
})

test('a view narrows by who, what, which thing and when', async () => {
  expect(await ids('actor=امنه')).toHaveLength(50)
  expect(await ids('actor=amna@sample')).toEqual(await ids(`actor=${actor}`))
  expect(await ids('actor=nobody')).toEqual([])
  expect(await ids('action=guide.publish')).toHaveLength(40)
  expect(await ids('action=guide.')).toEqual(await ids('kind=guide'))
  expect(await ids('kind=guide&subject=x/0')).toHaveLength(8)
  expect(await ids('from=2999-01-01')).toEqual([])
  expect(await ids('to=2000-01-01')).toEqual([])
  expect((await ids('from=2000-01-01&to=2999-01-01')).length).toBe(50)
  expect(await ids('from=yesterday&actor=%00')).toHaveLength(50)
  expect(await listKinds(database)).toEqual(['cycle', 'guide', 'person'])
})

test('a view by several people, and by days, holds the same rows whichever way they are looked for', async () => {
  const second = await createAccount(services, personWith('administrator'), {
    ...{ name: { ar: 'آمنة الثانية', en: 'Amna Second' }, email: 'second@sample.example', roles: [] },
    password: 'a long password for her',
  })
  await database.transaction().execute(async (trx) => {
    const entry = {
      role: 'secretariat',
      action: 'guide.save',
      subject: { kind: 'guide', id: 'x/9' },
    } as const
    for (const by of [second, actor, second]) await recordAudit(trx, { actor: by, ...entry })
  })
  const both = await ids('actor=Amna')
  expect(both.slice(0, 4)).toEqual(['125', '124', '123', '121'])
  expect(both).toHaveLength(auditRowsPerPage)
  expect(await ids('actor=Amna&action=guide.save')).toEqual(['125', '124', '123'])
  expect(await ids('actor=Amna', both.at(-1))).toHaveLength(13)
  const rows = JSON.parse(
    await new Response(exportAudit(services, view('actor=Amna&from=2000-01-01'), 'audit.json')).text(),
  )
  expect(rows).toHaveLength(63)
  const today = todayOf(services.clock)
  expect(await ids(`from=${today}&to=${today}&action=guide.save`)).toHaveLength(3)
  expect(await ids(`to=${dayAfter(today, -1)}`)).toEqual([])
})

test('a file holds every row of the view, and nothing that a spreadsheet would run', async () => {
  const rows = JSON.parse(await new Response(exportAudit(services, view('kind=cycle'), 'audit.json')).text())
  expect(rows).toHaveLength(80)
  expect(
    JSON.parse(await new Response(exportAudit(services, view('kind=none'), 'audit.json')).text()),
  ).toEqual([])
  const csv = await new Response(exportAudit(services, view(), 'audit.csv')).text()
  expect(csv.split('\r\n')).toHaveLength(127)
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).not.toContain('Amna')
})

test('a check tells a whole chain, and the first bad row of a damaged one', async () => {
  await expect(askForCheck(services, personWith('secretariat'))).rejects.toMatchObject({ status: 403 })
  const auditor = { ...personWith('auditor'), id: actor }
  await askForCheck(services, auditor)
  await askForCheck(services, auditor)
  const checks = await database.selectFrom('audit_check').select('id').execute()
  expect(checks).toHaveLength(1)
  expect(await readLatestCheck(database)).toMatchObject({ status: 'waiting' })
  await checkAudit(services, checks[0]!.id)
  expect(await readLatestCheck(database)).toMatchObject({ status: 'sound', read: 125, total: 125 })
  await sql`ALTER TABLE audit DISABLE TRIGGER audit_append_only`.execute(database)
  await sql`UPDATE audit SET why = 'another reason' WHERE id = 8`.execute(database)
  await checkAudit(services, checks[0]!.id)
  expect(await readLatestCheck(database)).toMatchObject({ status: 'damaged', badRow: 8, flaw: 'changed' })
  await jobs.stop()
})
