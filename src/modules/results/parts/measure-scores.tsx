import { formatShare } from '#platform/format-share.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import type { MeasureScore } from '#scoring/result.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { localText } from '../../standards/local-text.ts'
import { titleOr } from '../../standards/names-of.ts'
import { resultWords } from '../page-words.ts'
import { showCombined } from '../show-value.ts'
import { ObservationList } from './observation-list.tsx'
import type { TreeProps } from './tree-props.ts'

/** The measures of a criterion, each with its number, what it rests on, and the observations behind it. */
export function MeasureScores({
  measures,
  ...tree
}: TreeProps & { readonly measures: readonly MeasureScore[] }) {
  return (
    <ul className="list-disc ps-5 [&>li]:mb-3">
      {measures.map((measure) => (
        <li key={measure.code} id={measure.code}>
          <MeasureLine measure={measure} {...tree} />
        </li>
      ))}
    </ul>
  )
}

function MeasureLine({ measure, ...tree }: TreeProps & { readonly measure: MeasureScore }) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const { names } = tree
  const title = localText(language, titleOr(names.measure(measure.code)?.text, measure.code))
  const ids = [...measure.observations, ...measure.leftOut.map(({ id }) => id)]
  return (
    <>
      {title}{' '}
      {measure.critical && (
        <Tag tone={measure.failed ? 'danger' : 'plain'}>
          {measure.failed ? words.failedTag : words.criticalTag}
        </Tag>
      )}
      <p className="text-base text-quiet">{useFacts(measure, tree)}</p>
      {ids.length > 0 && (
        <details>
          <summary className="no-print min-h-11 py-2 text-base text-brand">
            {plural(language, ids.length, words.observations)}
          </summary>
          <ObservationList ids={ids} leftOut={measure.leftOut} {...tree} />
        </details>
      )}
    </>
  )
}

/** Instrument, score or why there is none, value, n beside its minimum, interval. */
function useFacts(measure: MeasureScore, { names }: TreeProps): string {
  const language = useLanguage()
  const words = useWords(resultWords)
  const share = (value: number) => formatShare(language, value)
  const number = (count: number) => formatNumber(language, count)
  const { code, instrument, status, score, value, n, minimum, interval } = measure
  const scale = names.scaleOf(code)
  return [
    localText(language, titleOr(names.instrument(instrument)?.title, instrument)),
    score === null ? words.statuses[status] : words.scored(share(score)),
    value === null || scale?.kind === 'levels' ? null : words.meanValue(showCombined(language, scale, value)),
    status === 'scored' || status === 'insufficient' ? words.sample(number(n), number(minimum)) : null,
    interval && words.interval(share(interval[0]), share(interval[1])),
  ]
    .filter((part) => part !== null)
    .join(language === 'ar' ? '، ' : ', ')
}
