import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { conditionText } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import { resultWords } from '../page-words.ts'
import type { CycleSummary } from '../summarize-cycle.ts'
import { ClassName } from './class-name.tsx'

/** The numbers that people quote: how many centres stand above and below the cut points, and in each class. */
export function CycleNumbers({ guide, summary }: { readonly guide: Guide; readonly summary: CycleSummary }) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const number = (count: number) => formatNumber(language, count)
  const share = (count: number) => formatShare(language, count / Math.max(1, summary.centres))
  const bandTitle = (code: string) => {
    const band = guide.bands?.find((one) => one.code === code)
    if (!band) return code
    return band.title ? localText(language, band.title) : conditionText(guide, band, language)
  }
  return (
    <section>
      <Heading level={2}>{words.summary}</Heading>
      <dl className="mb-6 grid gap-4 sm:grid-cols-3">
        <Figure label={words.centreCount} value={number(summary.centres)} />
        {summary.bands.map(({ code, count }) => (
          <Figure
            key={code}
            label={bandTitle(code)}
            value={number(count)}
            note={words.shareOfCentres(number(count), number(summary.centres), share(count))}
          />
        ))}
      </dl>
      <h3 className="mb-2 text-lg font-semibold">{words.classCounts}</h3>
      <ul className="flex flex-wrap gap-x-8 gap-y-3">
        {summary.classes.map(({ code, count }) => (
          <li key={code} className="flex items-center gap-3">
            <ClassName guide={guide} category={code} />
            <span>
              <b className="text-xl tabular-nums">{number(count)}</b>{' '}
              <span className="text-quiet">({share(count)})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figure(props: { readonly label: string; readonly value: string; readonly note?: string }) {
  return (
    <div className="keep flex flex-col-reverse justify-end border-t-4 border-brand bg-surface px-5 py-4">
      <dt>
        {props.label}
        {props.note && <span className="block text-base text-quiet">{props.note}</span>}
      </dt>
      <dd className="text-4xl font-semibold tabular-nums">{props.value}</dd>
    </div>
  )
}
