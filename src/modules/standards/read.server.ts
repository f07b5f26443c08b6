import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import { maySeeGuide } from './access.ts'

export interface GuideLine {
  readonly code: string
  readonly edition: string
  readonly title: Text
  readonly status: string
  readonly sha256: string
  /** ISO 8601; null for a draft. */
  readonly publishedAt: string | null
}

export interface GuideView extends GuideLine {
  readonly guide: Guide
}

/** The editions that a person may see, the latest published first, then drafts. */
export async function listGuides(database: Database, person: Person | null): Promise<GuideLine[]> {
  const rows = await database
    .selectFrom('guide')
    .select(['code', 'edition', 'status', 'sha256', 'published_at'])
    .select(sql<Text>`document -> 'title'`.as('title'))
    .orderBy('published_at', (order) => order.desc().nullsLast())
    .orderBy('code')
    .execute()
  return rows.filter((row) => maySeeGuide(person, row)).map((row) => ({ ...lineOf(row), title: row.title }))
}

/** One edition, or null when there is none that the person may see. */
export async function readGuide(
  database: Database,
  person: Person | null,
  code: string,
  edition: string,
): Promise<GuideView | null> {
  const row = await database
    .selectFrom('guide')
    .select(['code', 'edition', 'status', 'sha256', 'published_at', 'document'])
    .where('code', '=', code)
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (!row || !maySeeGuide(person, row)) return null
  const guide = row.document as unknown as Guide
  return { ...lineOf(row), title: guide.title, guide }
}

interface GuideRow {
  readonly code: string
  readonly edition: string
  readonly status: string
  readonly sha256: string
  readonly published_at: Date | null
}

const lineOf = ({ code, edition, status, sha256, published_at }: GuideRow): Omit<GuideLine, 'title'> => ({
  code,
  edition,
  status,
  sha256,
  publishedAt: published_at?.toISOString() ?? null,
})
