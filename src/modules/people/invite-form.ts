import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import { mostRoles, type NewInvitation } from './invitation.ts'
import type { AskedRole } from './role-faults.ts'
import type { Typed } from './run-person-change.server.ts'

/** How many roles a form asks for: at least one, and no more than an invitation gives. */
export const rolesIn = (typed: Typed): number =>
  Math.min(mostRoles, Math.max(1, Math.trunc(Number(typed.count)) || 1))

/** The invitation that a form holds, as it was typed. A role that was left empty is not asked for, but for the first. */
export function invitationIn(typed: Typed): NewInvitation {
  const text = (name: string): string => withoutMarks(typed[name] ?? '')
  const roles = Array.from({ length: rolesIn(typed) }, (_, at) => roleIn(text, at))
  return {
    name: { ar: text('nameAr'), en: text('nameEn') },
    email: text('email').toLowerCase(),
    language: text('language') === 'en' ? 'en' : 'ar',
    employer: text('employer') || null,
    roles: roles.filter(({ role }, at) => at === 0 || role !== ''),
  }
}

function roleIn(text: (name: string) => string, at: number): AskedRole {
  const [kind = '', ...rest] = text(`scope-${at}`).split(' ')
  return {
    role: text(`role-${at}`),
    scopeKind: kind,
    scopeId: kind === 'programme' ? null : kind === 'centre' ? text(`centre-${at}`) : rest.join(' '),
    from: toAsciiDigits(text(`from-${at}`)),
    until: toAsciiDigits(text(`until-${at}`)) || null,
  }
}
