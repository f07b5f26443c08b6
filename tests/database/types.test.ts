import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { databaseTypesFile, generateDatabaseTypes } from '../../scripts/database-types.ts'
import { freshDatabase } from '../support/database.ts'

const { database } = await freshDatabase()

test('the committed types are those of the schema', async () => {
  const committed = await readFile(databaseTypesFile, 'utf8')
  expect(await generateDatabaseTypes(database), 'run: node scripts/make-database-types.ts').toBe(committed)
})

test('a table more would be seen', async () => {
  const committed = await readFile(databaseTypesFile, 'utf8')
  await sql`create table one_more (id integer)`.execute(database)
  expect(await generateDatabaseTypes(database)).not.toBe(committed)
})
