import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Fault } from '#platform/fault.ts'
import { foldText } from '#platform/fold-text.ts'
import { type Language, languages } from '#platform/language.ts'
import { checkInvitation, findScopes } from './check-invitation.server.ts'
import type { NewInvitation } from './invitation.ts'
import { faultOf } from './person-fault.ts'
import type { InvitationColumn, ListedRole } from './read-invitation-list.server.ts'
import { roles, scopesOf } from './role.ts'
import type { AskedRole } from './role-faults.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

interface Planned {
  readonly invitations: readonly NewInvitation[]
  readonly faults: readonly Fault[]
}

interface Situation {
  readonly file: string
  readonly today: string
  readonly now: Date
}

/** Rows by the address they name; a row that names none is somebody of its own, who has yet to be named. */
export const groupRows = (rows: readonly ListedRole[]): Map<string, ListedRole[]> =>
  Map.groupBy(rows, ({ row, cells }) => cells.email.toLowerCase() || `row ${row}`)

/**
 * The invitations that a list asks for, one an address (several rows give one person several roles), and everything wrong
 * with them, by row and column, from the top of the file.
 */
export async function planInvitations(
  database: Database,
  groups: ReadonlyMap<string, readonly ListedRole[]>,
  { file, today, now }: Situation,
): Promise<Planned> {
  const isThere = findScopes(database)
  const taken = await findTaken(database, [...groups.keys()], now)
  const invitations: NewInvitation[] = []
  const faults: Fault[] = []
  for (const [email, group] of groups) {
    const invitation = invitationOf(group, today)
    invitations.push(invitation)
    const code = taken.get(email)
    const found = [
      ...(await checkInvitation(isThere, invitation, today)),
      ...(code === undefined ? [] : [faultOf(code, 'email', { email })]),
      ...group.flatMap((one, at) => [...unlikeFirst(one, group[0], at), ...languageFaults(one, at)]),
    ]
    for (const fault of found) faults.push(placed(fault, group, file))
  }
  return { invitations, faults: faults.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)) }
}

function invitationOf(group: readonly ListedRole[], today: string): NewInvitation {
  const first = group[0]?.cells
  return {
    name: { ar: first?.name_ar ?? '', en: first?.name_en ?? '' },
    email: first?.email.toLowerCase() ?? '',
    ...{ language: languageOf(first?.language ?? '') ?? 'ar', employer: first?.employer || null },
    roles: group.map(({ cells }) => roleOf(cells, today)),
  }
}

/** The language that a cell names in either language; Arabic for an empty one, null where it names none that we write. */
function languageOf(cell: string): Language | null {
  const asked = foldText(cell)
  if (asked === '') return 'ar'
  return languages.find((one) => languageNames[one].some((name) => foldText(name) === asked)) ?? null
}

const languageNames = {
  ar: ['ar', 'Arabic', 'العربية', 'عربي'],
  en: ['en', 'English', 'الإنجليزية', 'إنجليزي'],
}

const languageFaults = ({ cells }: ListedRole, at: number): Fault[] =>
  languageOf(cells.language) === null
    ? [faultOf('people.language_unknown', `language-${at}`, { language: cells.language })]
    : []

/** One address is one person, who has one name in each language. */
function unlikeFirst({ cells }: ListedRole, first: ListedRole | undefined, at: number): Fault[] {
  if (cells.name_ar !== first?.cells.name_ar) return [faultOf('people.names_differ', `nameAr-${at}`)]
  return cells.name_en === first.cells.name_en ? [] : [faultOf('people.names_differ', `nameEn-${at}`)]
}

/** A role by its code or its name in either language; its scope is what such a role holds in. */
function roleOf(cells: ListedRole['cells'], today: string): AskedRole {
  const asked = withoutArticles(cells.role)
  const role = roles.find((one) =>
    [one, ar.roleNames[one], en.roleNames[one]].some((name) => withoutArticles(name ?? '') === asked),
  )
  const kinds = role === undefined ? [] : scopesOf[role]
  const scopeKind =
    cells.scope === '' ? 'programme' : (kinds.find((kind) => kind !== 'programme') ?? 'entity')
  return {
    ...{ role: role ?? cells.role, scopeKind, scopeId: cells.scope || null },
    ...{ from: cells.from || today, until: cells.until || null },
  }
}

/** A name as people may also write it: `المقيّم` for `مقيّم`. */
const withoutArticles = (name: string): string => foldText(name).replace(/(?<=^|\s)ال/gu, '')

/** The addresses that cannot be invited, each with the code that says why. */
async function findTaken(
  database: Database,
  emails: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ email: string; known: boolean }>`
    SELECT email, true AS known FROM person WHERE email = ANY (${[...emails]}::text[])
    UNION ALL SELECT email, false FROM invitation
      WHERE email = ANY (${[...emails]}::text[]) AND status = 'sent' AND expires_at > ${now}
    ORDER BY known`.execute(database)
  return new Map(
    rows.map(({ email, known }) => [email, known ? 'people.email_taken' : 'people.invited_already']),
  )
}

const columnOf: Readonly<Record<string, InvitationColumn>> = {
  ...{ nameAr: 'name_ar', nameEn: 'name_en', email: 'email', employer: 'employer', role: 'role' },
  language: 'language',
  ...{ scope: 'scope', centre: 'scope', from: 'from', until: 'until' },
}

/** A fault of a field, as one of a row and a column. */
function placed(fault: Fault, group: readonly ListedRole[], file: string): Fault {
  const [field = '', at = '0'] = (fault.place?.path ?? '').slice(1).split('-')
  const row = group[Number(at)]?.row
  const column = columnOf[field]
  return { ...fault, place: { file, ...(row === undefined ? {} : { row }), ...(column ? { column } : {}) } }
}
