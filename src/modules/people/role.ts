/** Every role of the programme; the same as the rows of the table `role`. */
export const roles = [
  'administrator',
  'secretariat',
  'viewer',
  'central-team',
  'evaluator',
  'mystery-shopper',
  'entity-liaison',
  'centre-liaison',
  'committee-chair',
  'committee-vice-chair',
  'committee-member',
  'rapporteur',
  'coordinating-member',
  'training-staff',
  'trainee',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Where a role can hold: over the whole programme, or within one entity, centre or cycle. */
export type ScopeKind = 'programme' | 'entity' | 'centre' | 'cycle'

const everywhere: readonly ScopeKind[] = ['programme']
const everywhereOrCycle: readonly ScopeKind[] = ['programme', 'cycle']

/**
 * The scopes in which a role can be given. Those who look after the programme or read across it do so everywhere;
 * a liaison speaks for one entity or one centre; the others may serve one cycle only.
 */
export const scopesOf: Readonly<Record<Role, readonly ScopeKind[]>> = {
  administrator: everywhere,
  secretariat: everywhere,
  viewer: everywhere,
  auditor: everywhere,
  'central-team': everywhere,
  rapporteur: everywhere,
  evaluator: everywhereOrCycle,
  'mystery-shopper': everywhereOrCycle,
  'committee-chair': everywhereOrCycle,
  'committee-vice-chair': everywhereOrCycle,
  'committee-member': everywhereOrCycle,
  'coordinating-member': everywhereOrCycle,
  'training-staff': everywhereOrCycle,
  trainee: everywhereOrCycle,
  'entity-liaison': ['entity'],
  'centre-liaison': ['centre'],
}

/** Roles that can change a result or who decides on it: they count only in a session opened with a second factor. */
const strongRoles: ReadonlySet<string> = new Set<Role>([
  'administrator',
  'secretariat',
  'central-team',
  'committee-chair',
  'committee-vice-chair',
  'committee-member',
  'rapporteur',
  'coordinating-member',
])

/** Whether a role counts only in a session opened with a second factor. */
export const asksSecondFactor = (role: string): boolean => strongRoles.has(role)

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)
