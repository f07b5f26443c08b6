import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import type { TeamMember } from '../list-teams.server.ts'
import { teamWords } from '../team-words.ts'
import { visitWords } from '../words.ts'

/** The members of a team, the leader first, each with what can be done about them. */
export function MemberList({ members }: { readonly members: readonly TeamMember[] }) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(teamWords)
  if (members.length === 0) return <p>{own.noMembers}</p>
  return (
    <Form>
      <ul className="border-t border-line">
        {members.map(({ id, name, leads }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2">
            <span className="min-w-40 grow">
              <bdi>{name[language]}</bdi> {leads && <Tag>{words.leader}</Tag>}
            </span>
            <div className="flex gap-2">
              {!leads && (
                <Button look="second" name="lead" value={id}>
                  {own.lead}
                  <span className="sr-only">: {name[language]}</span>
                </Button>
              )}
              <Button look="danger" name="remove" value={id}>
                {own.remove}
                <span className="sr-only">: {name[language]}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Form>
  )
}
