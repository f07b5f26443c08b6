import type { Person } from '#platform/access.ts'
import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Services } from '#platform/services.ts'
import { allowPassword } from './allow-password.server.ts'
import { changeEmployer } from './change-employer.server.ts'
import { changeIdentity } from './change-identity.server.ts'
import { disablePerson, enablePerson } from './disable-person.server.ts'
import { endRole } from './end-role.server.ts'
import { endSessions } from './end-sessions.server.ts'
import { giveRole } from './give-role.server.ts'
import type { PersonChangeKind } from './person-change.ts'
import { resetSecondFactor } from './reset-second-factor.server.ts'

/** What was typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>

/** Makes the change that a form asks for; throws what the use case refuses. */
export async function runPersonChange(
  services: Services,
  asker: Person,
  {
    kind,
    person,
    typed,
  }: { readonly kind: PersonChangeKind; readonly person: string; readonly typed: Typed },
): Promise<void> {
  const text = (name: string): string => withoutMarks(typed[name] ?? '')
  const day = (name: string): string => toAsciiDigits(text(name))
  const reason = (typed.reason ?? '').trim().slice(0, 1000)
  const own = { person, reason }
  switch (kind) {
    case 'give-role':
      return giveRole(services, asker, {
        ...own,
        ...scopeOf(text),
        role: text('role'),
        from: day('from'),
        until: day('until') || null,
      })
    case 'end-role':
      return endRole(services, asker, { ...own, grant: text('grant'), last: day('last') || null })
    case 'employer':
      return changeEmployer(services, asker, { ...own, entity: text('entity') || null, from: day('from') })
    case 'identity':
      return changeIdentity(services, asker, {
        ...own,
        name: { ar: text('nameAr'), en: text('nameEn') },
        email: text('email'),
      })
    case 'disable':
      return disablePerson(services, asker, own)
    case 'enable':
      return enablePerson(services, asker, own)
    case 'end-sessions':
      return endSessions(services, asker, own)
    case 'reset-second-factor':
      return resetSecondFactor(services, asker, own)
    case 'allow-password':
      return allowPassword(services, asker, own)
  }
}

/** The form asks for one of: a scope such as `programme` or `cycle 4`, an entity, the code of a centre. */
function scopeOf(text: (name: string) => string): { scopeKind: string; scopeId: string | null } {
  const kind = text('kind')
  if (kind === 'entity' || kind === 'centre') return { scopeKind: kind, scopeId: text(kind) }
  const [scope = '', id = null] = text('scope').split(' ')
  return { scopeKind: scope, scopeId: id }
}
