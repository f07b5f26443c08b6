import { formatNumber, plural } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { VisitCycle } from '../load-cycle.server.ts'
import { remedyPlace, remedyText } from '../remedy-words.ts'
import { rulePlace } from '../rule-place.ts'
import { ruleName } from '../rule-words.ts'
import { dayText } from '../show-moment.ts'
import type { StuckPreviewed } from '../view-proposal.server.ts'
import { dayAfter } from '../week.ts'
import { visitWords } from '../words.ts'

interface StuckPlanProps {
  readonly cycle: VisitCycle
  readonly names: Readonly<Record<string, Text>>
  readonly stuck: StuckPreviewed
}

/** Why no plan keeps all rules, and what would free it, each as a link to where that is done. */
export function StuckPlan({ cycle, names, stuck }: StuckPlanProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const nameOf = (code: string) => names[code]?.[language] ?? code
  const instrumentOf = (code: string) => cycle.instruments[code]?.[language] ?? code
  const number = (value: number) => formatNumber(language, value)
  const key = { cycle: String(cycle.id) }
  const until = ({ instrument, stage, days }: { instrument: string; stage: string; days: number }) =>
    dayText(language, dayAfter(stuck.lastDays[`${instrument} ${stage}`] ?? cycle.startsOn, days))
  const rule = (code: string) => {
    const page = rulePlace(code)
    return (
      <>
        {ruleName(language, code)}
        {page && (
          <>
            {' '}
            <a href={urlTo(language, page, key)} className="inline-flex min-h-6 items-center">
              {words.changeIn(words.tabs[page])}
            </a>
          </>
        )}
      </>
    )
  }
  return (
    <>
      <Notice tone="danger" title={words.infeasible}>
        {words.infeasibleText}
      </Notice>
      <Heading level={2}>{words.remedies}</Heading>
      <ul>
        {stuck.remedies.map((remedy) => {
          const { page, visitor, query } = remedyPlace(remedy)
          const href =
            page === 'visitor'
              ? urlTo(language, page, { ...key, visitor: visitor ?? '' })
              : urlTo(language, page, key, query)
          return (
            <li key={JSON.stringify(remedy)}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {remedyText(language, remedy, { name: nameOf, instrument: instrumentOf, until })}
              </a>
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-quiet">{stuck.verified ? words.verified : words.notVerified}</p>
      <Heading level={2}>{words.clashes}</Heading>
      <ul>
        {stuck.clashes.map(({ visits, needs, free, kept, breaches }) => {
          const first = visits[0]
          if (first === undefined) return null
          return (
            <li
              key={`${first.centre} ${first.instrument} ${first.stage} ${first.number}`}
              className="border-b border-line py-3"
            >
              <p className="font-semibold">
                {words.clashOf(
                  `${nameOf(first.centre)} · ${instrumentOf(first.instrument)}`,
                  plural(language, visits.length, words.visitsForms),
                )}
              </p>
              <p>{words.needs(plural(language, needs, words.peopleForms), number(free))}</p>
              <ul className="ps-6">
                {kept.map(({ code, people }) => (
                  <li key={code}>
                    {plural(language, people, words.peopleForms)}: {rule(code)}
                  </li>
                ))}
                {breaches.map(({ code }) => (
                  <li key={`breach ${code}`}>{rule(code)}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
      {stuck.count > stuck.clashes.length && (
        <p className="mt-4">{words.moreChanges(number(stuck.count - stuck.clashes.length))}</p>
      )}
    </>
  )
}
