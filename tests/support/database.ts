import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '#platform/database.ts'

/** A database of a test's own. */
export interface FreshDatabase {
  readonly database: Database
  readonly url: string
}

const onServer = async (run: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}

/**
 * A database with the whole schema and no rows, for one test file: call it at the top of the file or in `beforeAll`.
 * It is dropped after the file's last test. With `empty`, not even the schema is there.
 */
export const freshDatabase = async ({ empty = false, max = 4 } = {}): Promise<FreshDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = empty ? 'template1' : inject('templateName')
  await onServer(async (client) => {
    await client.query(`create database ${name} template ${template}`)
  })
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${name}`
  const database = openDatabase(url.href, { max })
  afterAll(async () => {
    await database.destroy()
    await onServer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
    })
  })
  return { database, url: url.href }
}
