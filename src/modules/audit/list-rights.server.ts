import { endpoints } from '#endpoints.ts'
import { type Role, roles, type ScopeKind, scopesOf } from '#modules/people/role.ts'
import { decideAccess, type Person } from '#platform/access.ts'
import type { Decide, Who } from '#platform/action.ts'
import { type Page, pages } from '#routes.ts'
import type { Text } from '#scoring/guide.ts'
import { actionsByRoom } from './all-actions.ts'

/** Something that can be done, opened or asked, and who may: one line of the matrix of access. */
export interface Right {
  readonly kind: 'action' | 'page' | 'endpoint'
  /** The room it stands in; `api` for an endpoint, `portal` for a page of no other room. */
  readonly room: string
  /** `guide.publish`, or an address as the tables write it. */
  readonly code: string
  /** Null for an address. */
  readonly name: Text | null
  /** On what it depends besides the role. */
  readonly limit: Text | null
  /** Who may without any role: the platform itself, whoever holds a link, everybody, or everybody who signed in. */
  readonly open: 'platform' | 'link' | 'everybody' | 'signed-in' | null
  /** The roles that may, each with the scopes in which it lets them; none where `open` says all of it. */
  readonly roles: readonly { readonly role: Role; readonly scopes: readonly ScopeKind[] }[]
}

const holderOf = (held: Person['roles']): Person => ({
  ...{ id: 'holder', name: 'holder', email: '', employer: null, secondFactor: true },
  roles: held,
})

const grant = (role: Role, scopeKind: ScopeKind): Person =>
  holderOf([{ role, scopeKind, scopeId: scopeKind === 'programme' ? null : 'own' }])

const decisionOf = (who: Exclude<Who, 'link' | 'platform'>): Decide =>
  typeof who === 'function' ? who : (person) => decideAccess(who, person) === 'yes'

const may = (decide: Decide, person: Person | null): boolean => {
  const answer = decide(person)
  return answer !== null && answer !== false
}

/** Asks the function that guards it, once for everybody there is. */
function askWho(who: Who): Pick<Right, 'open' | 'roles'> {
  if (who === 'link' || who === 'platform') return { open: who, roles: [] }
  const decide = decisionOf(who)
  if (may(decide, null)) return { open: 'everybody', roles: [] }
  if (may(decide, holderOf([]))) return { open: 'signed-in', roles: [] }
  return {
    open: null,
    roles: roles.flatMap((role) => {
      const scopes = scopesOf[role].filter((scope) => may(decide, grant(role, scope)))
      return scopes.length === 0 ? [] : [{ role, scopes }]
    }),
  }
}

const listActions = (): Right[] =>
  Object.entries(actionsByRoom).flatMap(([room, actions]) =>
    Object.entries(actions).map(([code, { ar, en, who, limit }]) => ({
      ...{ kind: 'action' as const, room, code, name: { ar, en }, limit: limit ?? null },
      ...askWho(who),
    })),
  )

const roomOf = ({ file }: Page): string => /^modules\/([^/]+)\//.exec(file)?.[1] ?? 'portal'

const listPages = (): Right[] =>
  Object.values<Page>(pages).map((page) => ({
    ...{ kind: 'page' as const, room: roomOf(page), code: `/${page.path}`, name: null, limit: null },
    ...askWho(page.access),
  }))

const listEndpoints = (): Right[] =>
  endpoints.map(({ endpoint, access }) => ({
    ...{ kind: 'endpoint' as const, room: 'api', code: `/api/v1${endpoint.path}`, name: null, limit: null },
    ...askWho(access),
  }))

/** Everything that is guarded, from the tables that run: what is done in each room, then its pages, then the endpoints. */
export const listRights = (): Right[] => [...listActions(), ...listPages(), ...listEndpoints()]

/** Whether a role lets somebody do it, in any of its scopes; `stranger`: whether it needs no account. */
export function isOpenTo({ open, roles: held }: Right, role: string): boolean {
  if (open === 'everybody' || open === 'link') return true
  if (role === 'stranger') return false
  return open === 'signed-in' || held.some((one) => one.role === role)
}
