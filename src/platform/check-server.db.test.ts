import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, expect, inject, test } from 'vitest'
import { checkServer, judgeServer } from './check-server.ts'
import { openDatabase } from './database.ts'
import { Refusal } from './fault.ts'

const names: string[] = []

const onServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** What is said of a database made with these settings. */
const checkOf = async (settings: string): Promise<unknown> => {
  const name = `check_${randomUUID().replaceAll('-', '')}`
  names.push(name)
  await onServer(`create database ${name} template template0 ${settings}`)
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  const database = openDatabase(url.href, { max: 1 })
  const outcome = await checkServer(database).catch((error: unknown) => error)
  await database.destroy()
  return outcome instanceof Refusal ? outcome.faults.map(({ code }) => code) : outcome
}

afterEach(async () => {
  for (const name of names.splice(0)) await onServer(`drop database if exists ${name} with (force)`)
})

test('a database made as the README says is fit, and again with its extension there', async () => {
  expect(await checkOf("encoding 'UTF8'")).toBeUndefined()
})

test('one for which Arabic letters are no letters is refused: likeness would be silently nothing', async () => {
  expect(await checkOf("encoding 'UTF8' locale_provider libc lc_collate 'C' lc_ctype 'C'")).toEqual([
    'start.database_letters',
  ])
})

test('one in another encoding is refused', async () => {
  expect(await checkOf("encoding 'LATIN1' locale_provider libc lc_collate 'C' lc_ctype 'C'")).toEqual([
    'start.database_encoding',
  ])
})

test('a server that does not answer', async () => {
  const database = openDatabase('postgresql://nobody:x@127.0.0.1:1/none', { max: 1 })
  await expect(checkServer(database)).rejects.toMatchObject({
    faults: [{ code: 'start.database_unreachable' }],
  })
  await database.destroy()
})

test('an old version is named, with everything else that is wrong', () => {
  const faults = judgeServer({ version: 140_011, encoding: 'SQL_ASCII', likeness: 0 })
  expect(faults).toMatchObject([
    { code: 'start.database_too_old', params: { found: '14.11' } },
    { code: 'start.database_encoding' },
    { code: 'start.database_letters' },
  ])
  expect(judgeServer({ version: 150_000, encoding: 'UTF8', likeness: 0.51 })).toEqual([])
})
