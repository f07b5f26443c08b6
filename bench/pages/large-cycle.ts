import { sql } from 'kysely'
import { openDatabase } from '#platform/database.ts'

/** The number of the large cycle; the sample's own cycles come before it. */
export const largeCycle = 900

/**
 * Adds a published cycle of many centres beside the sample: the centres and classes of its third cycle, many times over.
 * Trees are left out, for lists do not read them.
 */
export async function addLargeCycle(url: string, centres: number): Promise<void> {
  const database = openDatabase(url, { max: 1 })
  try {
    await sql`INSERT INTO cycle (id, title_ar, title_en, guide_code, guide_edition, status, starts_on, ends_on)
      SELECT ${largeCycle}::integer, 'دورة كبيرة', 'Large cycle', guide_code, guide_edition, 'closed', '2027-01-01', '2027-06-30'
      FROM cycle WHERE id = 3`.execute(database)
    await database.transaction().execute(async (trx) => {
      await sql`CREATE TEMPORARY TABLE many ON COMMIT DROP AS
        SELECT r.*, e.entity, e.name_ar, e.name_en, e.channel, e.governorate, 'X' || n || '-' || r.centre AS code
        FROM centre_result AS r
        JOIN result AS s ON s.cycle_id = r.cycle_id AND s.id = r.result_id AND s.status = 'published'
        JOIN cycle_centre AS e ON e.cycle_id = r.cycle_id AND e.centre = r.centre
        CROSS JOIN generate_series(1, ${Math.ceil(centres / 80)}::integer) AS n
        WHERE r.cycle_id = 3 ORDER BY n, r.centre LIMIT ${centres}`.execute(trx)
      await sql`INSERT INTO centre (code, entity, name_ar, name_en, channel, governorate)
        SELECT code, entity, name_ar, name_en, channel, governorate FROM many`.execute(trx)
      await sql`INSERT INTO cycle_centre (cycle_id, centre, entity, name_ar, name_en, channel, governorate)
        SELECT ${largeCycle}::integer, code, entity, name_ar, name_en, channel, governorate FROM many`.execute(
        trx,
      )
      await sql`INSERT INTO result (cycle_id, id, guide_sha256, formula, inputs_digest, output_digest, whole_digest)
        SELECT ${largeCycle}::integer, gen_random_uuid(), guide_sha256, formula, inputs_digest, output_digest, whole_digest
        FROM result WHERE cycle_id = 3 AND status = 'published'`.execute(trx)
      await sql`INSERT INTO centre_result (cycle_id, result_id, centre, category, band, overall, core_fulfilled,
          core_applicable, core_fulfilment, tree)
        SELECT s.cycle_id, s.id, m.code, m.category, m.band, m.overall, m.core_fulfilled, m.core_applicable,
          m.core_fulfilment, '{}'::jsonb
        FROM many AS m CROSS JOIN result AS s WHERE s.cycle_id = ${largeCycle}`.execute(trx)
      await sql`UPDATE result SET status = 'frozen', frozen_at = now() WHERE cycle_id = ${largeCycle}`.execute(
        trx,
      )
      await sql`UPDATE result SET status = 'published' WHERE cycle_id = ${largeCycle}`.execute(trx)
      await sql`UPDATE cycle SET status = 'published', published_at = now() WHERE id = ${largeCycle}`.execute(
        trx,
      )
      await sql`UPDATE public_edition SET edition = edition + 1`.execute(trx)
    })
    await sql`ANALYZE`.execute(database)
  } finally {
    await database.destroy()
  }
}
