import type { Text } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { visitWords } from '../words.ts'

/** Who makes a visit: names, and code names of shoppers. */
export function VisitPeople({ people }: { readonly people: readonly { id: string; name: Text }[] }) {
  const language = useLanguage()
  const words = useWords(visitWords)
  if (people.length === 0) return words.nobody
  return people.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && (language === 'ar' ? '، ' : ', ')}
      <bdi>{name[language]}</bdi>
    </span>
  ))
}
