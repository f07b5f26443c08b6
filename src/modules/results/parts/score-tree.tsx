import { formatShare } from '#platform/format-share.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import type { CriterionScore, PillarScore } from '#scoring/result.ts'
import { Chevron } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { localText } from '../../standards/local-text.ts'
import { titleOr } from '../../standards/names-of.ts'
import { resultWords } from '../page-words.ts'
import { MeasureScores } from './measure-scores.tsx'
import type { TreeProps } from './tree-props.ts'

const summaryLook = 'flex min-h-11 list-none items-baseline gap-2 py-2 marker:content-none'

/** The whole score: pillars open to criteria, criteria to measures, measures to observations. */
export function ScoreTree({ pillars, ...tree }: TreeProps & { readonly pillars: readonly PillarScore[] }) {
  const words = useWords(resultWords)
  return (
    <section>
      <Heading level={2} id="scores">
        {words.tree}
      </Heading>
      <p className="mb-2 max-w-[42rem]">{words.treeLead}</p>
      <p className="mb-4 max-w-[42rem] text-quiet">{words.secrecy}</p>
      <ul className="border-t border-line">
        {pillars.map((pillar) => (
          <li key={pillar.code} className="border-b border-line">
            <PillarBranch pillar={pillar} {...tree} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PillarBranch({ pillar, ...tree }: TreeProps & { readonly pillar: PillarScore }) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const asked = pillar.criteria.filter(({ status }) => status !== 'excluded')
  const excluded = pillar.criteria.length - asked.length
  const number = (count: number) => formatNumber(language, count)
  const fulfilled = asked.filter((criterion) => criterion.fulfilled).length
  return (
    <details className="opens" id={pillar.code}>
      <summary className={`${summaryLook} text-lg font-semibold`}>
        <Chevron />
        <span className="grow">
          {localText(language, titleOr(tree.names.pillar(pillar.code)?.title, pillar.code))}
        </span>
        <span className="shrink-0 tabular-nums">
          {pillar.score === null ? words.none : formatShare(language, pillar.score)}
        </span>
      </summary>
      <div className="pb-4 ps-2 sm:ps-6">
        <p className="text-base text-quiet">
          {words.carries(formatShare(language, pillar.share))}.{' '}
          {words.fulfilledOf(number(fulfilled), plural(language, asked.length, words.criteria))}.{' '}
          {excluded > 0 && words.excludedNote(plural(language, excluded, words.criteria))}
        </p>
        <ul className="[&>li]:border-t [&>li]:border-line">
          {asked.map((criterion) => (
            <li key={criterion.code}>
              <CriterionBranch criterion={criterion} {...tree} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

function CriterionBranch({ criterion, ...tree }: TreeProps & { readonly criterion: CriterionScore }) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const { code, score, core, fulfilled, fulfilledAt, status } = criterion
  const shown =
    score === null ? words.statuses[status] : formatShare(language, score, { thresholds: [fulfilledAt] })
  const line = formatShare(language, fulfilledAt, { thresholds: [fulfilledAt], decimals: 0 })
  return (
    <details className="opens" id={code}>
      <summary className={summaryLook}>
        <Chevron />
        <span className="grow">
          {localText(language, titleOr(tree.names.criterion(code)?.title, code))}{' '}
          {core && <Tag>{words.coreTag}</Tag>}
        </span>
        <span className="flex shrink-0 flex-wrap items-baseline justify-end gap-2">
          {fulfilled !== null && (
            <Tag tone={fulfilled ? 'good' : 'notice'}>{fulfilled ? words.fulfilled : words.unfulfilled}</Tag>
          )}
          <span className="tabular-nums">{shown}</span>
        </span>
      </summary>
      <div className="pb-4 ps-2 sm:ps-6">
        <p className="text-base text-quiet">
          {words.scoreOf(shown, line)}. {words.carries(formatShare(language, criterion.share))}.
        </p>
        <MeasureScores measures={criterion.measures} {...tree} />
      </div>
    </details>
  )
}
