import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/**
 * Has the database itself note every row that is added, changed or removed in any table of the programme. Returns a
 * function that answers with the tables touched since it was last asked, in the order of their names.
 */
export async function watchChanges(database: Database): Promise<() => Promise<string[]>> {
  await sql`CREATE SCHEMA walk`.execute(database)
  await sql`CREATE TABLE walk.change (id bigserial, name text)`.execute(database)
  await sql`CREATE FUNCTION walk.note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO walk.change (name) VALUES (TG_TABLE_NAME); RETURN NULL; END $$`.execute(database)
  const { rows } = await sql<{ place: string }>`
    SELECT format('%I.%I', n.nspname, c.relname) AS place
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition`.execute(database)
  for (const place of [...rows.map((row) => row.place), 'jobs.job'])
    await sql
      .raw(
        `CREATE TRIGGER walk AFTER INSERT OR UPDATE OR DELETE ON ${place} FOR EACH ROW EXECUTE FUNCTION walk.note()`,
      )
      .execute(database)
  return async () => {
    const touched = await sql<{ name: string }>`
      WITH gone AS (DELETE FROM walk.change RETURNING name) SELECT DISTINCT name FROM gone ORDER BY name`.execute(
      database,
    )
    return touched.rows.map(({ name }) => name)
  }
}
