import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import { recordAudit } from './audit.ts'
import { readCheckpoints, readLastCheckpoint, writeCheckpoint } from './audit-checkpoint.ts'
import { hashAuditRow } from './audit-hash.ts'
import { verifyAudit } from './audit-verify.ts'
import { fixedClock } from './clock.ts'

const { database } = await freshDatabase()
const clock = fixedClock('2026-11-21T08:00:00Z')
let dataDir = ''

const record = (id: string, after: unknown = { state: 'open', share: 0.1, list: [1, null, 'نعم'] }) =>
  database.transaction().execute((trx) =>
    recordAudit(trx, {
      actor: 'p-1',
      role: 'secretariat',
      action: 'visit.change',
      subject: { kind: 'visit', id },
      after,
    }),
  )

/** What nobody can do through the program: the owner of the database switches the guard off. */
const tamper = async (statement: string): Promise<void> => {
  await sql
    .raw(`alter table audit disable trigger audit_append_only; ${statement};
    alter table audit enable always trigger audit_append_only`)
    .execute(database)
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'audit-'))
  await tamper('truncate audit')
  for (const id of ['a', 'b', 'c', 'd', 'e']) await record(id)
})

afterEach(() => rm(dataDir, { recursive: true }))

test('an untouched audit is sound, and counts its rows', async () => {
  expect(await verifyAudit(database)).toMatchObject({ sound: true, rows: 5 })
})

test('a change that is rolled back leaves no row, and no gap', async () => {
  const failing = database.transaction().execute(async (trx) => {
    await recordAudit(trx, {
      actor: null,
      role: 'system',
      action: 'guide.save',
      subject: { kind: 'x', id: '1' },
    })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await record('f')).toBe(6)
  expect(await verifyAudit(database)).toMatchObject({ sound: true, rows: 6 })
})

test('changes that happen together form one chain', async () => {
  const numbers = await Promise.all(Array.from({ length: 20 }, (_, index) => record(`n${index}`)))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6))
  expect(await verifyAudit(database)).toMatchObject({ sound: true, rows: 25 })
})

test('what is read back has the hash it was written with: dates, numbers, keys in any order, absent values', async () => {
  await record('x', {
    z: 1e21,
    a: -0,
    tiny: 1e-7,
    big: 2 ** 64,
    none: undefined,
    deep: { y: 'é\u200f', '1': [] },
  })
  await expect(record('y', { bad: Number.NaN })).rejects.toThrow(TypeError)
  expect(await verifyAudit(database)).toMatchObject({ sound: true, rows: 6 })
})

test('refuses a value that is not plain data rather than hashing something else', async () => {
  await expect(record('x', { at: new Map([[1, 2]]) })).resolves.toBe(6)
  expect(await verifyAudit(database)).toMatchObject({ sound: true })
})

test.each(['update audit set role = role', 'delete from audit', 'truncate audit'])(
  'the table refuses: %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(database)).rejects.toThrow('never changed')
  },
)

describe('names the first bad row', () => {
  test.each([
    ['a changed row', `update audit set after = '{"state":"closed"}' where id = 3`, 3, 'changed'],
    ['a changed moment', `update audit set at = at + interval '1 microsecond' where id = 2`, 2, 'changed'],
    ['a removed row', 'delete from audit where id = 2', 2, 'missing'],
    ['a removed first row', 'delete from audit where id = 1', 1, 'missing'],
    [
      'a removed row, later ones numbered anew',
      'delete from audit where id = 2; update audit set id = id - 1 where id > 2',
      2,
      'changed',
    ],
    [
      'two rows swapped',
      'update audit set id = case id when 2 then 103 else 102 end where id in (2, 3); update audit set id = id - 100 where id > 100',
      2,
      'changed',
    ],
  ])('%s', async (_, statement, row, flaw) => {
    await tamper(statement)
    expect(await verifyAudit(database)).toEqual({ sound: false, row, flaw })
  })

  test('a row changed together with its own hash', async () => {
    const stored = await database
      .selectFrom('audit')
      .selectAll()
      .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'))
      .where('id', '=', '3')
      .executeTakeFirstOrThrow()
    const hash = hashAuditRow({ ...stored, id: 3, role: 'viewer' })
    await tamper(`update audit set role = 'viewer', hash = '${hash}' where id = 3`)
    expect(await verifyAudit(database)).toEqual({ sound: false, row: 4, flaw: 'unlinked' })
  })

  test('a cut tail, which only a checkpoint can tell', async () => {
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('written')
    await tamper('delete from audit where id > 3')
    expect(await verifyAudit(database)).toMatchObject({ sound: true, rows: 3 })
    const { sound } = await readCheckpoints(dataDir)
    expect(await verifyAudit(database, sound)).toEqual({ sound: false, row: 4, flaw: 'cut' })
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('damaged')
  })

  test('a whole chain written anew', async () => {
    await writeCheckpoint(database, dataDir, clock)
    await tamper('truncate audit')
    for (const id of ['a', 'b', 'c', 'd', 'E', 'f']) await record(id)
    expect(await verifyAudit(database)).toMatchObject({ sound: true, rows: 6 })
    expect(await verifyAudit(database, (await readCheckpoints(dataDir)).sound)).toEqual({
      sound: false,
      row: 5,
      flaw: 'rewritten',
    })
  })
})

describe('checkpoints', () => {
  const file = () => join(dataDir, 'audit-checkpoints.jsonl')

  test('one for each time that rows were added', async () => {
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('written')
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('current')
    await record('f')
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('written')
    const { sound, badLines } = await readCheckpoints(dataDir)
    expect(sound.map(({ id, at }) => ({ id, at }))).toEqual([
      { id: 5, at: '2026-11-21T08:00:00.000Z' },
      { id: 6, at: '2026-11-21T08:00:00.000Z' },
    ])
    expect(badLines).toEqual([])
    expect(await verifyAudit(database, sound)).toMatchObject({ sound: true, rows: 6 })
  })

  test('an edited line is not believed, and is named', async () => {
    await writeCheckpoint(database, dataDir, clock)
    await writeFile(file(), (await readFile(file(), 'utf8')).replace('"id":5', '"id":4'))
    expect(await readCheckpoints(dataDir)).toEqual({ sound: [], badLines: [1] })
  })

  test('the last one that is ours is found at the end of the file, or before whatever follows it', async () => {
    expect(await readLastCheckpoint(dataDir)).toBeNull()
    await writeCheckpoint(database, dataDir, clock)
    const last = async () => (await readLastCheckpoint(dataDir))?.id
    expect(await last()).toBe(5)
    const foreign = (await readFile(file(), 'utf8')).replace('"id":5', '"id":4')
    await appendFile(file(), foreign.repeat(5))
    expect(await last()).toBe(5)
    await appendFile(file(), foreign.repeat(300))
    expect((await readFile(file())).byteLength, 'more than one reading of the end holds').toBeGreaterThan(
      50_000,
    )
    expect(await last()).toBe(5)
    await record('f')
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('written')
    expect(await last()).toBe(6)
    const { sound, badLines } = await readCheckpoints(dataDir)
    expect([sound.map(({ id }) => id), badLines.length]).toEqual([[5, 6], 305])
  })

  test('a line cut off by a power failure does no harm', async () => {
    await writeCheckpoint(database, dataDir, clock)
    await appendFile(file(), '{"id":6,"ha')
    await record('f')
    expect(await writeCheckpoint(database, dataDir, clock)).toBe('written')
    const { sound, badLines } = await readCheckpoints(dataDir)
    expect([sound.map(({ id }) => id), badLines]).toEqual([[5, 6], []])
  })
})
