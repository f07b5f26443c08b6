import type { Database } from '#platform/database.ts'
import type { NamedCode } from './registry-record.ts'

/** What forms and filters choose from. */
export interface Choices {
  readonly entities: readonly NamedCode[]
  readonly governorates: readonly NamedCode[]
  readonly channels: readonly string[]
}

/** Governorates by code. */
export async function listGovernorates(database: Database): Promise<NamedCode[]> {
  const rows = await database
    .selectFrom('governorate')
    .select(['code', 'name_ar', 'name_en'])
    .orderBy('code')
    .execute()
  return rows.map(toNamed)
}

/** Entities (all, or only those that exist), governorates, and the channels in use beside the two that always are. */
export async function readChoices(database: Database, { onlyOpen = false } = {}): Promise<Choices> {
  const entities = await database
    .selectFrom('entity')
    .select(['code', 'name_ar', 'name_en'])
    .$if(onlyOpen, (query) => query.where('state', '=', 'open'))
    .orderBy('code')
    .execute()
  const channels = await database
    .selectFrom('centre')
    .select('channel')
    .distinct()
    .orderBy('channel')
    .execute()
  return {
    entities: entities.map(toNamed),
    governorates: await listGovernorates(database),
    channels: [...new Set(['in_person', 'remote', ...channels.map(({ channel }) => channel)])],
  }
}

const toNamed = ({
  code,
  name_ar,
  name_en,
}: {
  code: string
  name_ar: string
  name_en: string
}): NamedCode => ({
  code,
  name: { ar: name_ar, en: name_en },
})
