import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { hashAuditRow, noHash } from '#platform/audit-hash.ts'
import type { Database } from '#platform/database.ts'
import { dayOf as dayIn } from '#platform/day.ts'

/** What a filled audit holds, so that a bench can ask for it. */
export interface FilledAudit {
  readonly rows: number
  /** Who did a third of everything, and somebody who did one thing, long ago. */
  readonly busy: string
  readonly once: string
  /** The moments of its first and its last row, as days. */
  readonly firstDay: string
  readonly lastDay: string
}

const PEOPLE = 200
const CENTRES = 5000
const DAYS = 3 * 365
const start = Date.UTC(2023, 10, 22)

/** What is done, with how often among a thousand, and to what. */
const doings = [
  ['visit.change', 'visit', 400],
  ['declaration.make', 'visitor', 200],
  ['evidence.load', 'import', 150],
  ['people.role-given', 'person', 100],
  ['people.signed-in', 'person', 90],
  ['cycle.change', 'cycle', 40],
  ['guide.save', 'guide', 19],
  ['guide.publish', 'guide', 1],
] as const

const dayOf = (moment: number): string => dayIn(new Date(moment), 'UTC')

/** The same sequence of numbers below 2^32 at every run. */
const luckOf = (row: number): number => createHash('sha1').update(`row ${row}`).digest().readUInt32LE(0)

function doingOf(luck: number): (typeof doings)[number] {
  let left = luck % 1000
  for (const doing of doings) {
    if (left < doing[2]) return doing
    left -= doing[2]
  }
  return doings[0]
}

/** Three years of an audit, its chain unbroken, put into an empty table by COPY: the same rows at every run. */
export async function fillAudit(database: Database, folder: string, rows: number): Promise<FilledAudit> {
  const people = Array.from({ length: PEOPLE }, () => randomUUID())
  await database
    .insertInto('person')
    .values(
      people.map((id, at) => ({
        ...{ id, name_ar: `شخص مختلق ${at}`, name_en: `Invented person ${at}` },
        email: `person-${at}@sample.example`,
      })),
    )
    .execute()
  const file = join(folder, 'audit.csv')
  await writeRows(file, rows, people)
  await chmod(file, 0o644)
  await sql`COPY audit FROM ${sql.lit(file)} WITH (FORMAT csv)`.execute(database)
  await rm(file)
  await sql`VACUUM ANALYZE audit`.execute(database)
  return {
    ...{ rows, busy: people[0]!, once: people[PEOPLE - 1]! },
    ...{ firstDay: dayOf(start), lastDay: dayOf(start + DAYS * 86_400_000 - 1) },
  }
}

async function writeRows(file: string, rows: number, people: readonly string[]): Promise<void> {
  const stream = createWriteStream(file)
  let previous = noHash
  for (let id = 1; id <= rows; id += 1) {
    const luck = luckOf(id)
    const [action, kind] = doingOf(luck)
    const row = {
      ...{ id, at: momentOf(id, rows), actor: actorOf(id, luck, people), role: 'secretariat' },
      // Once, at the very beginning: what is furthest from where a page begins to read.
      ...(id === 7 ? { action: 'result.freeze', subject_kind: 'result' } : { action, subject_kind: kind }),
      subject_id: `C-${luck % CENTRES}`,
      ...{ before: { state: 'open', number: id - 1 }, after: { state: 'done', number: id } },
      ...{ why: id % 50 === 0 ? 'a reason, with a comma' : null, previous_hash: previous },
    }
    const hash = hashAuditRow(row)
    const json = (value: unknown) => quoted(JSON.stringify(value))
    const cells = [id, row.at, row.actor ?? '', row.role, row.action, row.subject_kind, row.subject_id]
    const line = [...cells, json(row.before), json(row.after), row.why ? quoted(row.why) : '', previous, hash]
    if (!stream.write(`${line.join(',')}\n`)) await once(stream, 'drain')
    previous = hash
  }
  stream.end()
  await once(stream, 'finish')
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const momentOf = (id: number, rows: number): string =>
  `${new Date(start + Math.floor(((id - 1) / rows) * DAYS * 86_400_000)).toISOString().slice(0, -1)}000Z`

/** The first does a third of it, the last one thing at the beginning, the program itself a tenth. */
function actorOf(id: number, luck: number, people: readonly string[]): string | null {
  if (id === 9) return people.at(-1)!
  if (id % 10 === 0) return null
  return luck % 3 === 0 ? people[0]! : people[luck % (people.length - 1)]!
}
