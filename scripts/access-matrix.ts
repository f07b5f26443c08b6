/** Who may do what, drawn from the running tables: the pages, the endpoints, and the functions `roleTo…` of each access.ts. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Access, decideAccess, type Person } from '#platform/access.ts'
import { endpoints } from '../src/api.ts'
import { type Role, roles, scopesOf } from '../src/modules/people/role.ts'
import { type Page, pages } from '../src/routes.ts'

export const accessMatrixFile = 'docs/access.md'

type Decide = (person: Person | null) => boolean

interface Line {
  readonly name: string
  readonly decide: Decide
}

/** Somebody who holds a role as widely as it can be given. */
const holderOf = (role: Role): Person => {
  const scopeKind = scopesOf[role][0] ?? 'programme'
  const scopeId = scopeKind === 'programme' ? null : 'own'
  return {
    ...{ id: role, name: role, email: '', employer: null, secondFactor: true },
    roles: [{ role, scopeKind, scopeId }],
  }
}

const mark = (decide: Decide, person: Person | null): string => (decide(person) ? '●' : '')

const rowOf = ({ name, decide }: Line): string =>
  `| ${[`\`${name}\``, mark(decide, null), ...roles.map((role) => mark(decide, holderOf(role)))].join(' | ')} |`

const tableOf = (lines: readonly Line[], of: string): string[] => [
  `| ${[of, 'stranger', ...roles].join(' | ')} |`,
  `|${'---|'.repeat(roles.length + 2)}`,
  ...lines.map(rowOf),
  '',
]

const enters =
  (access: Access): Decide =>
  (person) =>
    decideAccess(access, person) === 'yes'

/** The actions of a room: every exported function of its access.ts called `roleTo…` that asks for the person alone. */
async function readActions(room: string): Promise<Line[]> {
  const file = pathToFileURL(join('src/modules', room, 'access.ts')).href
  const found: Record<string, unknown> = await import(file)
  return Object.entries(found).flatMap(([name, value]) => {
    if (!name.startsWith('roleTo') || typeof value !== 'function' || value.length !== 1) return []
    const words = name.slice('roleTo'.length).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    return [{ name: `${room}:${words}`, decide: (person: Person | null) => value(person) !== null }]
  })
}

async function listRooms(): Promise<string[]> {
  const files = await readdir('src/modules', { recursive: true })
  return files
    .filter((file) => /^[^/]+\/access\.ts$/.test(file))
    .map((file) => file.split('/')[0]!)
    .sort()
}

/** The text of docs/access.md as the program stands now. */
export async function drawAccessMatrix(): Promise<string> {
  const actions = (await Promise.all((await listRooms()).map(readActions))).flat()
  const scopes = roles.map((role) => `| ${role} | ${scopesOf[role].join(', ')} |`)
  return [
    '# Who may do what',
    '',
    'Drawn by `node scripts/make-access-matrix.ts` from the tables that run; `npm run check` refuses a stale one. ● means yes.',
    'What a page shows to those who may open it can depend on more: whose entity, which cycle, what state. Those rules stand in',
    'the `access.ts` of each room, and `tests/database/walk-*.test.ts` walk every line below as every role.',
    '',
    '## Where a role can hold',
    '',
    '| role | over |',
    '|---|---|',
    ...scopes,
    '',
    '## Actions',
    '',
    ...tableOf(actions, 'room: action'),
    '## Pages',
    '',
    ...tableOf(
      Object.values<Page>(pages).map(({ path, access }) => ({ name: `/${path}`, decide: enters(access) })),
      'page',
    ),
    '## Endpoints',
    '',
    ...tableOf(
      endpoints.map(({ endpoint, access }) => ({
        name: `/api/v1${endpoint.path}`,
        decide: enters(access),
      })),
      'endpoint',
    ),
  ].join('\n')
}
