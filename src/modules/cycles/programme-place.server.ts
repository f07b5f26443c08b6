import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/** Where the programme is. */
export interface ProgrammePlace {
  /** ISO 3166, two capital letters; null where nobody chose it. */
  readonly countryCode: string | null
  /** A zone of the IANA list. */
  readonly timeZone: string
}

/** What holds until somebody chooses another: the pattern of the programme is Bahrain's. */
const usualTimeZone = 'Asia/Bahrain'

/** Where the programme is. */
export async function readPlace(database: Database): Promise<ProgrammePlace> {
  const { rows } = await sql<{ country_code: string | null; time_zone: string }>`
    SELECT country_code, time_zone FROM programme`.execute(database)
  return { countryCode: rows[0]?.country_code ?? null, timeZone: rows[0]?.time_zone ?? usualTimeZone }
}

/**
 * Whether anybody decided where the programme is: it was set up with its place, or somebody saved the settings, also
 * with a country left open. Until then it goes by what usually holds.
 */
export async function isPlaceDecided(database: Database): Promise<boolean> {
  const { rows } = await sql<{ decided: boolean }>`
    SELECT EXISTS (SELECT FROM programme WHERE country_code IS NOT NULL)
      OR EXISTS (SELECT FROM audit WHERE subject_kind = 'programme' AND action = 'programme.set') AS decided`.execute(
    database,
  )
  return rows[0]?.decided === true
}

/** The zone by whose clock every time is read and shown: planner, notices, mails and pages ask here and nowhere else. */
export const readTimeZone = async (database: Database): Promise<string> =>
  (await readPlace(database)).timeZone
