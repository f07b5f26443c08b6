import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import vectors from '../../tests/vectors/folding.json' with { type: 'json' }
import { foldText } from './fold-text.ts'

const { database } = await freshDatabase()

const foldInDatabase = async (text: string): Promise<string | undefined> =>
  (await sql<{ folded: string }>`select fold_text(${text}) as folded`.execute(database)).rows[0]?.folded

test.each(vectors as [string, string][])('the database folds %j to %j', async (text, folded) => {
  expect(await foldInDatabase(text)).toBe(folded)
})

test('both fold every letter of the Arabic block alike', async () => {
  const text = Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(0x600 + at)).join('')
  expect(await foldInDatabase(text)).toBe(foldText(text))
})
