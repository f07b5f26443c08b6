import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'

/** An entity that was sent a link of the census and has not sent its answers. */
export interface SilentEntity {
  /** Id of its request. */
  readonly id: string
  readonly entity: string
  readonly address: string
  readonly language: Language
  readonly remindedAt: Date | null
  /** ISO date: the last day for answers, one for all. */
  readonly answerBy: string
}

/**
 * The entities of a cycle that have not answered, locked until the transaction ends. Not those whose links the secretariat
 * ended: what is sent of its own accord must not open again what somebody closed.
 */
export async function listSilent(trx: Transaction, cycle: number): Promise<SilentEntity[]> {
  const rows = await trx
    .selectFrom('census_request')
    .innerJoin('census', 'census.cycle_id', 'census_request.cycle_id')
    .select(['census_request.id', 'entity', 'address', 'language', 'reminded_at'])
    .select(sql<string>`answer_by::text`.as('answer_by'))
    .where('census_request.cycle_id', '=', cycle)
    .where('submitted_at', 'is', null)
    .where((row) =>
      row.exists(
        row
          .selectFrom('census_link')
          .select('token_hash')
          .whereRef('request', '=', 'census_request.id')
          .where('revoked_at', 'is', null),
      ),
    )
    .orderBy('entity')
    .forUpdate('census_request')
    .execute()
  return rows.map(({ id, entity, address, language, reminded_at, answer_by }) => ({
    ...{ id, entity, address, language: language === 'en' ? 'en' : 'ar' },
    ...{ remindedAt: reminded_at, answerBy: answer_by },
  }))
}
