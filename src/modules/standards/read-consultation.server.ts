import type { Database, Transaction } from '#platform/database.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { Audience, Consultation } from './consultation.ts'
import { mayComment, mayKnowClosed, mayReadConsultation, type Visitor } from './consultation-access.ts'
import type { Edition } from './editor/hold-draft.server.ts'

/** A consultation with the text it is about. */
export interface ConsultationView extends Consultation {
  readonly guide: Guide
}

/** The consultation on an edition, whoever may read it; null where there is none. `hold` keeps it from changing meanwhile. */
export async function findConsultation(
  database: Database | Transaction,
  { code, edition }: Edition,
  { hold = false } = {},
): Promise<ConsultationView | null> {
  const query = database
    .selectFrom('guide_consultation as c')
    .innerJoin('guide as g', (join) =>
      join.onRef('g.code', '=', 'c.guide_code').onRef('g.edition', '=', 'c.guide_edition'),
    )
    .selectAll('c')
    .select(['g.document', 'g.published_at'])
    .where('c.guide_code', '=', code)
    .where('c.guide_edition', '=', edition)
  const row = await (hold ? query.forShare() : query).executeTakeFirst()
  if (!row) return null
  return {
    code,
    edition,
    audience: row.audience as Audience,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    closedAt: row.closed_at?.toISOString() ?? null,
    publishedAt: row.published_at?.toISOString() ?? null,
    intro: { ar: row.intro_ar, en: row.intro_en },
    revision: row.revision,
    guide: row.document as unknown as Guide,
  }
}

/** The consultation on an edition; null where there is none that the visitor may read. */
export async function readConsultation(
  database: Database,
  visitor: Visitor,
  edition: Edition,
): Promise<ConsultationView | null> {
  const found = await findConsultation(database, edition)
  return found && mayReadConsultation(found, visitor) ? found : null
}

/** The title of the draft whose consultation the visitor knew while it was open, and may not read now; null where there is none. */
export async function findClosedTitle(
  database: Database,
  visitor: Visitor,
  edition: Edition,
): Promise<Text | null> {
  const found = await findConsultation(database, edition)
  return found && mayKnowClosed(found, visitor) ? found.guide.title : null
}

export interface OpenConsultation extends Edition {
  readonly title: Text
  readonly closesOn: string
}

/** The consultations in which a visitor may comment now, the first to close first. */
export async function listOpenConsultations(
  database: Database,
  visitor: Visitor,
): Promise<OpenConsultation[]> {
  const rows = await database
    .selectFrom('guide_consultation as c')
    .innerJoin('guide as g', (join) =>
      join.onRef('g.code', '=', 'c.guide_code').onRef('g.edition', '=', 'c.guide_edition'),
    )
    .select(['c.guide_code', 'c.guide_edition'])
    .where('g.status', '=', 'draft')
    .where('c.closed_at', 'is', null)
    .orderBy('c.closes_on')
    .orderBy('c.guide_edition')
    .execute()
  const found = await Promise.all(
    rows.map(({ guide_code, guide_edition }) =>
      findConsultation(database, { code: guide_code, edition: guide_edition }),
    ),
  )
  return found
    .filter((one) => one !== null)
    .filter((one) => mayComment(one, visitor))
    .map(({ code, edition, guide, closesOn }) => ({ code, edition, title: guide.title, closesOn }))
}
