import { formatNumber, plural } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import type { GuideProblem } from '../editor/find-problems.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { editorWords } from '../editor/words.ts'

interface ProblemListProps {
  readonly edition: Edition
  readonly problems: readonly GuideProblem[]
  /** True where the list follows what is typed. */
  readonly live?: boolean
}

/** More stand one click away: each place shows its own. */
const shownAtOnce = 12

/** Everything that keeps the draft from being published, each line leading to where it is mended. */
export function ProblemList({ edition, problems, live = false }: ProblemListProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const look = problems.length === 0 ? 'border-brand bg-brand-soft' : 'border-notice bg-notice-soft'
  return (
    <section aria-label={words.publish} className={`no-print mb-6 border-s-4 px-4 py-3 ${look}`}>
      <p className="font-semibold" role={live ? 'status' : undefined}>
        {problems.length === 0 ? words.problemsNone : plural(language, problems.length, words.problems)}
      </p>
      {live && <p className="text-quiet">{words.problemsLive}</p>}
      {problems.length > 0 && (
        <ul className="mt-2 grid list-disc gap-1 ps-6">
          {problems.slice(0, shownAtOnce).map(({ place, field, item, text }) => (
            <li key={`${place.kind}/${place.code}/${field}/${text}`}>
              <a
                href={`${urlTo(language, 'guideItem', { ...edition, kind: place.kind, item: place.code })}${field && `#${field}`}`}
              >
                <bdi>{item}</bdi>
              </a>
              : {text}
            </li>
          ))}
        </ul>
      )}
      {problems.length > shownAtOnce && (
        <p className="mt-2">{words.problemsMore(formatNumber(language, problems.length - shownAtOnce))}</p>
      )}
    </section>
  )
}
