import type { Transaction } from '#platform/database.ts'
import type { Profile } from './visitor.ts'

/** Writes the skills, limits and working week of a visitor, over what stood there. */
export async function writeProfile(trx: Transaction, visitor: string, profile: Profile): Promise<void> {
  await trx
    .updateTable('visitor')
    .set((row) => ({
      home: profile.home,
      instruments: [...profile.instruments],
      channels: [...profile.channels],
      languages: [...profile.languages],
      experience: profile.experience,
      max_per_day: profile.maxPerDay,
      max_per_cycle: profile.maxPerCycle,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', visitor)
    .execute()
  await trx.deleteFrom('working_hours').where('visitor', '=', visitor).execute()
  const rows = profile.hours.flatMap((span, weekday) =>
    span === null ? [] : [{ visitor, weekday, starts_at: span[0], ends_at: span[1] }],
  )
  if (rows.length > 0) await trx.insertInto('working_hours').values(rows).execute()
}
