import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { keepingWords } from '../keeping-words.ts'
import { linkWords } from '../link-words.ts'
import type { InvitedRole } from '../read-invitation.server.ts'
import { peopleWords } from '../words.ts'

/** The roles of an invitation, a line each: where they hold, and when. */
export function InvitedRoles({ roles }: { readonly roles: readonly InvitedRole[] }) {
  const language = useLanguage()
  const words = useWords(linkWords)
  const { scopes } = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const day = (iso: string) => formatDate(language, iso)
  return (
    <ul>
      {roles.map(({ role, scopeKind, scopeId, scopeName, from, until }) => (
        <li key={`${role} ${scopeKind} ${scopeId}`} className="mb-2">
          <span className="font-semibold">{roleNames[role] ?? role}</span>
          <div className="text-quiet">
            {scopes[scopeKind]}
            {scopeId !== null && (
              <>
                : <bdi>{scopeName?.[language] ?? scopeId}</bdi>
              </>
            )}
            <br />
            {until === null ? words.fromOn(day(from)) : words.fromTo(day(from), day(until))}
          </div>
        </li>
      ))}
    </ul>
  )
}
