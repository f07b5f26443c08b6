import { formatDate, localDigits } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { hoursWords } from './hours-words.ts'
import { clockText, type HourSpan, type OpeningHours, type WeekHours } from './opening-hours.ts'

/** When a centre serves: its usual week, then its seasons with their days. */
export function OpeningHoursList({ hours }: { readonly hours: OpeningHours }) {
  return (
    <>
      <WeekList week={hours.week} />
      <SeasonsList seasons={hours.seasons} />
    </>
  )
}

/** Other hours for some days, each with its name and its days. */
export function SeasonsList({ seasons }: Pick<OpeningHours, 'seasons'>) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  return seasons.map(({ name, from, until, week }) => (
    <section key={from} className="mt-3 first:mt-0">
      <p className="font-semibold">{name[language]}</p>
      <p className="text-quiet">{words.fromUntil(formatDate(language, from), formatDate(language, until))}</p>
      <WeekList week={week} />
    </section>
  ))
}

/** The days of a week, those with the same hours together. */
export function WeekList({ week }: { readonly week: WeekHours }) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  return (
    <ul>
      {runsOf(week).map(({ from, until, spans }) => (
        <li key={from}>
          {from === until
            ? words.weekdays[from]
            : words.fromTo(words.weekdays[from] ?? '', words.weekdays[until] ?? '')}
          {': '}
          {spans.length === 0 ? words.closed : <bdi>{spansOf(language, spans)}</bdi>}
        </li>
      ))}
    </ul>
  )
}

interface Run {
  readonly from: number
  until: number
  readonly spans: readonly HourSpan[]
}

function runsOf(week: WeekHours): Run[] {
  const runs: Run[] = []
  week.forEach((spans, day) => {
    const last = runs.at(-1)
    if (last && String(last.spans) === String(spans)) last.until = day
    else runs.push({ from: day, until: day, spans })
  })
  return runs
}

/** Spans as people read them: 07:30–14:00, ٠٧:٣٠–١٤:٠٠. */
function spansOf(language: Language, spans: readonly HourSpan[]): string {
  const texts = spans.map(([from, until]) => `${clockText(from)}–${clockText(until)}`)
  return localDigits(language, texts.join(language === 'ar' ? '، ' : ', '))
}
