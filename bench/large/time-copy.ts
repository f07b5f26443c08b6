import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { timed } from '../measure.ts'

/** Milliseconds that PostgreSQL's own COPY takes for a file, into a table without index, journal or rule. */
export async function timeCopy(database: Database, folder: string, text: string): Promise<number> {
  const file = join(folder, 'copy.csv')
  await writeFile(file, text)
  await chmod(file, 0o644)
  await sql`CREATE UNLOGGED TABLE bench_copy (centre text, measure text, value double precision)`.execute(
    database,
  )
  const took = await timed(() =>
    sql`COPY bench_copy FROM ${sql.lit(file)} WITH (FORMAT csv, HEADER true)`.execute(database),
  )
  await sql`DROP TABLE bench_copy`.execute(database)
  return took
}
