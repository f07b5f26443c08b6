import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { DeclarationCount, Declared, EarlierInterest, EntityToDeclare } from './declaration.ts'

/** The entities that take part in a cycle with their centres, in the order of Arabic names. */
export async function listToDeclare(database: Database, cycle: number): Promise<EntityToDeclare[]> {
  const { rows } = await sql<{
    code: string
    name_ar: string
    name_en: string
    centres: { code: string; name: Text }[]
  }>`
    SELECT e.code, e.name_ar, e.name_en,
      jsonb_agg(jsonb_build_object('code', c.centre, 'name', jsonb_build_object('ar', c.name_ar, 'en', c.name_en))
        ORDER BY c.centre) AS centres
    FROM cycle_centre c JOIN entity e ON e.code = c.entity
    WHERE c.cycle_id = ${cycle}
    GROUP BY e.code, e.name_ar, e.name_en
    ORDER BY e.name_ar COLLATE "ar-x-icu", e.code`.execute(database)
  return rows.map(({ code, name_ar, name_en, centres }) => ({
    code,
    name: { ar: name_ar, en: name_en },
    centres,
  }))
}

/** What a visitor declared in a cycle, the latest of each subject; with `history`, everything, the latest first. */
export async function listDeclared(
  database: Database,
  { cycle, visitor, history = false }: { cycle: number; visitor: string; history?: boolean },
): Promise<Declared[]> {
  const rows = await database
    .selectFrom('declaration')
    .select(['id', 'subject_kind', 'subject', 'answer', 'reason', 'declared_at'])
    .where('cycle_id', '=', cycle)
    .where('visitor', '=', visitor)
    .orderBy('id', 'desc')
    .execute()
  const seen = new Set<string>()
  return rows
    .filter(({ subject_kind, subject }) => {
      const key = `${subject_kind} ${subject}`
      if (seen.has(key)) return history
      seen.add(key)
      return true
    })
    .map((row) => ({
      kind: row.subject_kind as Declared['kind'],
      code: row.subject,
      answer: row.answer as Declared['answer'],
      reason: row.reason,
      at: new Date(row.declared_at).toISOString(),
    }))
}

/**
 * The interests that a visitor declared last before a cycle, each with the cycle it was said in: to be thought of again when
 * declarations are renewed. What was declared gone since is not among them.
 */
export async function listInterestsBefore(
  database: Database,
  { cycle, visitor }: { readonly cycle: number; readonly visitor: string },
): Promise<EarlierInterest[]> {
  const { rows } = await sql<EarlierInterest & { answer: string }>`
    SELECT * FROM (
      SELECT DISTINCT ON (d.subject_kind, d.subject) d.subject_kind AS kind, d.subject AS code, d.answer, d.reason,
        jsonb_build_object('ar', c.title_ar, 'en', c.title_en) AS cycle
      FROM declaration d JOIN cycle c ON c.id = d.cycle_id
      WHERE d.visitor = ${visitor} AND d.cycle_id < ${cycle}
      ORDER BY d.subject_kind, d.subject, d.cycle_id DESC, d.id DESC) latest
    WHERE answer = 'interest'`.execute(database)
  return rows.map(({ answer: _, ...interest }) => interest)
}

/** Of each visitor: whether asked in a cycle, for how many entities answered and for how many not, and how many interests. */
export async function countDeclarations(database: Database, cycle: number): Promise<DeclarationCount[]> {
  const { rows } = await sql<DeclarationCount>`
    WITH latest AS (
      SELECT DISTINCT ON (visitor, subject_kind, subject) visitor, subject_kind, subject, answer
      FROM declaration WHERE cycle_id = ${cycle}
      ORDER BY visitor, subject_kind, subject, id DESC
    ),
    part AS (SELECT DISTINCT entity FROM cycle_centre WHERE cycle_id = ${cycle}),
    counted AS (
      SELECT visitor,
        (count(*) FILTER (WHERE subject_kind = 'entity' AND subject IN (SELECT entity FROM part)))::integer AS answered,
        (count(*) FILTER (WHERE answer = 'interest'))::integer AS interests
      FROM latest GROUP BY visitor
    )
    SELECT v.id AS visitor, r.visitor IS NOT NULL AS asked, coalesce(c.answered, 0) AS answered,
      (SELECT count(*) FROM part)::integer - coalesce(c.answered, 0) AS left, coalesce(c.interests, 0) AS interests
    FROM visitor v
    LEFT JOIN declaration_request r ON r.visitor = v.id AND r.cycle_id = ${cycle}
    LEFT JOIN counted c ON c.visitor = v.id`.execute(database)
  return rows
}
