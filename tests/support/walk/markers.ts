import { sql } from 'kysely'
import { mailSubject } from '#platform/mail/subject.ts'
import { runningCycleId } from '../../../samples/generate/running-cycle.ts'
import { notify } from '../../../src/modules/notices/notify.server.ts'
import { createAccount } from '../../../src/modules/people/create-account.server.ts'
import { computeResult } from '../../../src/modules/results/compute-result.server.ts'
import { personWith } from '../programme.ts'
import type { Answer } from './ask.ts'
import type { Walk, Walker } from './open-walk.ts'

/** A text that stands in one field of the data, and the visitors who may come upon it. */
export interface Marker {
  readonly field: string
  readonly text: string
  readonly seenBy: readonly string[]
}

const administrator = personWith('administrator')

/** Somebody who shops secretly: known by a code name wherever accounts are not shown. */
async function plantShopper({ services }: Walk): Promise<Marker[]> {
  const name = { ar: 'متسوقة بعلامة فارقة', en: 'Marker Shopper' }
  const email = 'marker.shopper@sample.example'
  const id = await createAccount(services, administrator, {
    ...{ name, email, password: 'a long marker password', roles: ['mystery-shopper'] },
  })
  await sql`WITH made AS (INSERT INTO visitor (code_name) VALUES ('MARKER-SHOPPER') RETURNING id)
    INSERT INTO shopper_identity (visitor, person) SELECT id, ${id} FROM made`.execute(services.database)
  const seenBy = ['administrator', 'auditor']
  return [name.ar, name.en, email].map((text) => ({ field: 'who a mystery shopper is', text, seenBy }))
}

/** A notice to the secretariat, and to nobody else. */
async function plantNotice({ services, walkers }: Walk): Promise<Marker[]> {
  const to = walkers.find(({ name }) => name === 'secretariat')?.id ?? ''
  const text = 'MARKER-NOTICE'
  await services.database.transaction().execute((trx) =>
    notify(trx, {
      ...{ to, kind: 'account', link: '/account', body: [{ ar: text, en: text }] },
      subject: mailSubject({ ar: 'تجربة', en: 'Test' })(),
    }),
  )
  return [{ field: "another person's notice", text, seenBy: ['secretariat', 'administrator', 'auditor'] }]
}

/** A result that nobody has frozen, with everything that names it. */
async function plantDraftResult({ services }: Walk): Promise<Marker[]> {
  const id = await computeResult(services, administrator, runningCycleId)
  const { whole_digest } = await services.database
    .selectFrom('result')
    .select('whole_digest')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const seenBy = ['administrator', 'secretariat', 'auditor']
  return [id, whole_digest].map((text) => ({ field: 'a result that is a draft', text, seenBy }))
}

/** What proves to the program who somebody is. */
async function readSecrets({ services: { database, config } }: Walk): Promise<Marker[]> {
  const { rows } = await sql<{ text: string }>`
    SELECT token AS text FROM sign_in_session
    UNION ALL SELECT password FROM sign_in_account WHERE password IS NOT NULL
    UNION ALL SELECT secret FROM sign_in_totp`.execute(database)
  return [...rows.map(({ text }) => text), config.secret].map((text) => ({
    field: 'a secret of signing in',
    text,
    seenBy: [],
  }))
}

/** The names by which mystery shopping files call their occasions: which day, and so who. */
async function readShoppingSources({ services: { database } }: Walk): Promise<Marker[]> {
  const { rows } = await sql<{ source: string }>`
    SELECT DISTINCT o.source FROM observation o
    JOIN cycle c ON c.id = o.cycle_id JOIN guide g ON g.code = c.guide_code AND g.edition = c.guide_edition
    WHERE o.centre IN ('POS-01', 'HEA-01', 'POS-R1') AND o.source IS NOT NULL AND o.measure IN (
      SELECT m ->> 'code' FROM jsonb_path_query(g.document, '$.pillars[*].criteria[*].measures[*]') AS m
      WHERE m ->> 'instrument' = 'mystery')`.execute(database)
  if (rows.length < 3) throw new Error('the sample holds no mystery shopping')
  return rows.map(({ source }) => ({ field: 'the source of a mystery visit', text: source, seenBy: [] }))
}

/** Who writes to somebody, and so sees the address: the secretariat sends the census to those who answer for an entity. */
const writers = (role: string): string[] => (role === 'entity-liaison' ? ['secretariat'] : [])

/** Puts texts that only some may see into the data, and gathers those that stand there already. */
export async function plantMarkers(walk: Walk): Promise<Marker[]> {
  const people = walk.walkers.flatMap(({ name, email }) =>
    email === null
      ? []
      : [
          {
            field: 'an email address',
            text: email,
            seenBy: ['administrator', 'auditor', name, ...writers(name)],
          },
        ],
  )
  return [
    ...people,
    ...(await plantShopper(walk)),
    ...(await plantNotice(walk)),
    ...(await plantDraftResult(walk)),
    ...(await readShoppingSources(walk)),
    ...(await readSecrets(walk)),
  ]
}

/** The fields that stand in an answer though this visitor may not see them. */
export const findLeaks = (
  markers: readonly Marker[],
  { name }: Pick<Walker, 'name'>,
  { text }: Pick<Answer, 'text'>,
): string[] => [
  ...new Set(
    markers
      .filter((marker) => !marker.seenBy.includes(name) && stands(marker.text, text))
      .map(({ field, text: found }) => `${field}: ${found}`),
  ),
]

/** Whether a text holds another one whole: an email address may end like a longer one. */
const stands = (part: string, text: string): boolean => {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!/[\w.-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + part.length] ?? ' ')) return true
  return false
}
