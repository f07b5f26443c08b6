import { roles as allRoles, scopesOf } from '#modules/people/role.ts'
import { peopleWords } from '#modules/people/words.ts'
import { Breakable } from '#ui/breakable.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { accessWords } from '../access-words.ts'
import type { Right } from '../list-rights.server.ts'

/** What is done in one room, its pages and its endpoints, each with who may. */
export function AccessTable({
  caption,
  rights,
}: {
  readonly caption: string
  readonly rights: readonly Right[]
}) {
  const language = useLanguage()
  const words = useWords(accessWords)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rights}
      rowKey={({ kind, code }) => `${kind} ${code}`}
      columns={[
        { key: 'what', header: words.what, cell: (right) => <What right={right} /> },
        { key: 'kind', header: words.kind, cell: ({ kind }) => <Tag>{words.kinds[kind]}</Tag> },
        { key: 'who', header: words.who, cell: (right) => <WhoMay right={right} /> },
        { key: 'limit', header: words.limit, cell: ({ limit }) => limit?.[language] ?? '–' },
      ]}
    />
  )
}

function What({ right: { name, code } }: { readonly right: Right }) {
  const language = useLanguage()
  const text = <Breakable text={code} className="font-mono text-sm font-normal" />
  if (name === null) return text
  return (
    <>
      <span className="block print:min-w-56">{name[language]}</span>
      <span className="block text-quiet">{text}</span>
    </>
  )
}

function WhoMay({ right: { open, roles } }: { readonly right: Right }) {
  const words = useWords(accessWords)
  const { roleNames } = useWords(peopleWords)
  if (open !== null) return words.open[open]
  const isWhole = (role: Right['roles'][number]) => role.scopes.length === scopesOf[role.role].length
  if (roles.length === allRoles.length && roles.every(isWhole)) return words.everyRole
  return roles
    .map((held) => {
      const name = roleNames[held.role] ?? held.role
      if (isWhole(held)) return name
      return words.only(name, held.scopes.map((scope) => words.scopes[scope]).join(words.and))
    })
    .join(words.and)
}
