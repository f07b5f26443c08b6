import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { ownWords } from './own-words.ts'
import { VisitMoment } from './parts/visit-moment.tsx'
import type { MyVisit } from './read-my-visits.server.ts'

/** One visit on its visitor's page. */
export function MyVisitItem({ visit }: { readonly visit: MyVisit }) {
  const language = useLanguage()
  const words = useWords(ownWords)
  const { centre, governorate, startsAt, endsAt, others, double, waits } = visit
  const comma = language === 'ar' ? '، ' : ', '
  return (
    <li className="keep border-b border-line py-4">
      <p className="text-lg font-semibold">{centre.name[language]}</p>
      <p>
        <VisitMoment startsAt={startsAt} endsAt={endsAt} />
      </p>
      {governorate && <p className="text-quiet">{governorate[language]}</p>}
      {others.length > 0 && <p>{words.with(others.map((name) => name[language]).join(comma))}</p>}
      {waits && (
        <p>
          <Tag tone="danger">{words.waits}</Tag> {words.waitsText}
        </p>
      )}
      {double && <Tag tone="notice">{words.double}</Tag>}
    </li>
  )
}
