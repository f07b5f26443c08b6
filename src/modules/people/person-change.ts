/** What an administrator can change about a person, each on a page of its own. */
export const personChanges = [
  'give-role',
  'end-role',
  'employer',
  'identity',
  'disable',
  'enable',
  'end-sessions',
  'reset-second-factor',
  'allow-password',
] as const

export type PersonChangeKind = (typeof personChanges)[number]

/** What a change can be made of. */
interface State {
  readonly disabledAt: string | null
  readonly appOn: boolean
  readonly passkeys: number
  /** They have a password, or may choose one. */
  readonly password: boolean
  readonly sessions: readonly unknown[]
}

/** The changes that a person's account can take now, but for the ending of a role, which stands beside each role. */
export function changesOf({ disabledAt, appOn, passkeys, password, sessions }: State): PersonChangeKind[] {
  const strong: PersonChangeKind[] = appOn || passkeys > 0 ? ['reset-second-factor'] : []
  const open: PersonChangeKind[] = sessions.length > 0 ? ['end-sessions'] : []
  const allowed: PersonChangeKind[] = password ? [] : ['allow-password']
  const last = disabledAt === null ? 'disable' : 'enable'
  return ['give-role', 'employer', 'identity', ...allowed, ...open, ...strong, last]
}

/** Changes that take something away from somebody. */
export const takesAway: ReadonlySet<PersonChangeKind> = new Set<PersonChangeKind>([
  'end-role',
  'disable',
  'end-sessions',
  'reset-second-factor',
])
