import { formatDate, formatMonth, formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { MeasureScore } from '#scoring/result.ts'
import { stageReasons } from '#scoring/select-stage.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import type { VeiledObservation } from '../../evidence/veil-observations.ts'
import { resultWords } from '../page-words.ts'
import { showValue } from '../show-value.ts'
import type { TreeProps } from './tree-props.ts'

interface ObservationListProps extends TreeProps {
  readonly ids: readonly string[]
  readonly leftOut: MeasureScore['leftOut']
}

/** The observations of a measure: value or reason, number of answers, source, date. */
export function ObservationList({ ids, leftOut, names, observations }: ObservationListProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const out = new Map(leftOut.map(({ id, reason }) => [id, reason]))
  return (
    <ul className="border-s-2 border-line ps-4 text-base">
      {ids.map((id) => {
        const seen = observations.get(id)
        return seen && <li key={id}>{partsOf(seen, out.get(id))}</li>
      })}
    </ul>
  )

  function partsOf(seen: VeiledObservation, out: string | undefined) {
    const comma = language === 'ar' ? '، ' : ', '
    return (
      <>
        {seen.value === null ? (
          <bdi>{words.reason(reasonIn(language, seen.notApplicable ?? ''))}</bdi>
        ) : (
          <b>{showValue(language, names.scaleOf(seen.measure), seen.value)}</b>
        )}
        {seen.n > 1 && comma + words.answers(formatNumber(language, seen.n))}
        {seen.source !== null && (
          <>
            {comma}
            <bdi>{words.source(seen.source)}</bdi>
          </>
        )}
        {seen.when !== null && comma + dateOf(language, seen.when)}
        {seen.stage === 'initial' && comma + words.initialStage}
        {out !== undefined && (seen.value !== null || isStage(out)) && comma + words.leftOut}
      </>
    )
  }
}

/** Whether an observation was left out for its stage, and not because the measure does not apply. */
const isStage = (reason: string): boolean => Object.values(stageReasons).includes(reason)

/** A reason written in both languages with a stroke between is shown in the reader's; any other as it was written. */
function reasonIn(language: Language, reason: string): string {
  const parts = reason.split(' / ')
  return parts.length === 2 ? (parts[language === 'ar' ? 0 : 1] ?? reason) : reason
}

/** A day, or a month where only that is known. */
const dateOf = (language: Language, when: string): string =>
  when.length === 'YYYY-MM'.length ? formatMonth(language, `${when}-01`) : formatDate(language, when)
