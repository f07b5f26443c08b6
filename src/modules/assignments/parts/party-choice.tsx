import type { Text } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { swapWords } from '../swap-words.ts'
import { visitWords } from '../words.ts'

interface PartyChoiceProps {
  readonly people: readonly { readonly id: string; readonly name: Text }[]
  /** Who is to be replaced; null: nobody can be. */
  readonly leaving: string | null
  readonly hrefOf: (person: string) => string
}

/** The people of a visit, and which of them is to be replaced. */
export function PartyChoice({ people, leaving, hrefOf }: PartyChoiceProps) {
  const language = useLanguage()
  const words = useWords(swapWords)
  const { nobody } = useWords(visitWords)
  return (
    <section>
      <Heading level={2}>{words.party}</Heading>
      {people.length === 0 && <p>{nobody}</p>}
      <ul>
        {people.map(({ id, name }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-4">
            <bdi>{name[language]}</bdi>
            {leaving === id && <Tag tone="notice">{words.leaves}</Tag>}
            {leaving !== null && leaving !== id && (
              <a href={hrefOf(id)} className="inline-flex min-h-11 items-center">
                {words.choose}
                <span className="sr-only">: {name[language]}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
