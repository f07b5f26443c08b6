import { type RawBuilder, sql } from 'kysely'
import type { Config } from '#platform/config.ts'

/** The Message-ID of a row of `mail`: `<its id@the domain that mail is sent from>`. */
export const messageIdOf = ({ mail }: Pick<Config, 'mail'>): RawBuilder<string> =>
  sql<string>`'<' || id || '@' || ${mail?.from.split('@')[1] ?? 'localhost'}::text || '>'`
