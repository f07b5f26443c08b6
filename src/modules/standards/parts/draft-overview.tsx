import { formatDateTime } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import type { ItemRow } from '../editor/describe-item.ts'
import type { GuideProblem } from '../editor/find-problems.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { editorWords } from '../editor/words.ts'
import type { ChangeLine } from '../read-draft.server.ts'
import { ItemList, type RefusedCode } from './item-list.tsx'
import { ProblemList } from './problem-list.tsx'

/** What belongs to the guide itself, in the order in which one thinks about it. */
export const overviewKinds = [
  'pillar',
  'category',
  'band',
  'figure',
  'cohortFigure',
  'instrument',
  'scale',
] as const

export interface DraftOverviewProps {
  readonly edition: Edition
  readonly draft: {
    readonly revision: number
    readonly problems: readonly GuideProblem[]
    readonly changes: readonly ChangeLine[]
    readonly lists: readonly {
      readonly kind: (typeof overviewKinds)[number]
      readonly rows: readonly ItemRow[]
    }[]
  }
  readonly refused: RefusedCode | undefined
}

/** A draft at a glance: what still keeps it from being published, and the way to each of its parts. */
export function DraftOverview({ edition: { code, edition }, draft, refused }: DraftOverviewProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const names = { code, edition }
  return (
    <>
      <ProblemList edition={names} problems={draft.problems} />
      <div className="mb-4 flex flex-wrap gap-4">
        <ButtonLink href={urlTo(language, 'guidePublish', names)}>{words.publish}</ButtonLink>
        <ButtonLink
          look="second"
          href={urlTo(language, 'guideItem', { ...names, kind: 'guide', item: code })}
        >
          {words.editHead}
        </ButtonLink>
        <ButtonLink
          look="second"
          href={urlTo(
            language,
            'analysisWhatIf',
            { cycle: 'latest' },
            { draft: `${code}/${edition}`, take: 'yes' },
          )}
        >
          {words.whatIf}
        </ButtonLink>
      </div>
      {draft.lists.map(({ kind, rows }) => (
        <ItemList
          key={kind}
          edition={names}
          revision={draft.revision}
          kind={kind}
          parent=""
          rows={rows}
          refused={refused}
        />
      ))}
      <Changes changes={draft.changes} />
    </>
  )
}

function Changes({ changes }: { readonly changes: readonly ChangeLine[] }) {
  const language = useLanguage()
  const words = useWords(editorWords)
  if (changes.length === 0) return null
  return (
    <section>
      <Heading level={2}>{words.changes}</Heading>
      <ul className="border-t border-line">
        {changes.map(({ revision, kind, item, act, by, at }) => (
          <li key={revision} className="border-b border-line py-2">
            {words.kinds[kind as keyof typeof words.kinds]} <bdi>{item}</bdi>: {words.acts[act]}{' '}
            <span className="text-quiet">
              ({words.changedBy(by?.[language] ?? words.somebody, formatDateTime(language, new Date(at)))})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
