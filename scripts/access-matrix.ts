/** Who may do what, as a file: drawn from the same list as the page, `list-rights.server.ts`. */
import { listRights, type Right } from '../src/modules/audit/list-rights.server.ts'
import { type Role, roles, scopesOf } from '../src/modules/people/role.ts'

export const accessMatrixFile = 'docs/access.md'

const openWords = { platform: 'the platform', link: 'by link', everybody: '●', 'signed-in': '' } as const

/** ● in all scopes of the role; else the scopes in which it lets them. */
function cellOf({ open, roles: held }: Right, role: Role): string {
  if (open !== null) return open === 'platform' || open === 'link' ? '' : '●'
  const scopes = held.find((one) => one.role === role)?.scopes ?? []
  return scopes.length === scopesOf[role].length ? '●' : scopes.join(', ')
}

const rowOf = (right: Right): string =>
  `| ${[
    `\`${right.code}\``,
    ...(right.kind === 'action' ? [`${right.name?.en} · ${right.name?.ar}`] : []),
    right.open === null ? '' : openWords[right.open],
    ...roles.map((role) => cellOf(right, role)),
    ...(right.kind === 'action' ? [right.limit?.en ?? ''] : []),
  ].join(' | ')} |`

function tableOf(rights: readonly Right[], kind: Right['kind']): string[] {
  const heads = [
    ...(kind === 'action' ? ['action', 'name'] : [kind]),
    ...['stranger', ...roles],
    ...(kind === 'action' ? ['depends also on'] : []),
  ]
  return [
    `| ${heads.join(' | ')} |`,
    `|${'---|'.repeat(heads.length)}`,
    ...rights.filter((right) => right.kind === kind).map(rowOf),
    '',
  ]
}

/** The text of docs/access.md as the program stands now. */
export function drawAccessMatrix(): string {
  const rights = listRights()
  return [
    '# Who may do what',
    '',
    'Drawn by `node scripts/make-access-matrix.ts` from the tables that run, as the page `/access` is; `npm run check` refuses a',
    'stale one. ● means yes; a role that can hold in several scopes and may only in some has these named instead.',
    'What a page shows to those who may open it can depend on more: whose entity, which cycle, what state. Those rules stand in',
    'the `access.ts` of each room, and `tests/database/walk-*.test.ts` walk every page and endpoint below as every role.',
    '',
    '## Where a role can hold',
    '',
    '| role | over |',
    '|---|---|',
    ...roles.map((role) => `| ${role} | ${scopesOf[role].join(', ')} |`),
    '',
    '## Actions',
    '',
    'Their codes and names are those of the audit log. An action of one’s own account asks only that somebody is signed in.',
    '',
    ...tableOf(rights, 'action'),
    '## Pages',
    '',
    ...tableOf(rights, 'page'),
    '## Endpoints',
    '',
    ...tableOf(rights, 'endpoint'),
  ].join('\n')
}
