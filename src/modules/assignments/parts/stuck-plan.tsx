import { dayAfter } from '#platform/day.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { VisitCycle } from '../load-cycle.server.ts'
import { dayText } from '../show-moment.ts'
import type { StuckPreviewed } from '../view-proposal.server.ts'
import { visitWords } from '../words.ts'
import { ClashItem } from './clash-item.tsx'
import { RemedyList } from './remedy-list.tsx'

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
  const until = ({ instrument, stage, days }: { instrument: string; stage: string; days: number }) =>
    dayText(language, dayAfter(stuck.lastDays[`${instrument} ${stage}`] ?? cycle.startsOn, days))
  return (
    <>
      <Notice tone="danger" title={words.infeasible}>
        {words.infeasibleText}
      </Notice>
      <Heading level={2}>{words.remedies}</Heading>
      {stuck.remedies.length === 0 && <p>{words.noRemedies}</p>}
      <RemedyList
        cycle={cycle.id}
        remedies={stuck.remedies}
        naming={{
          ...{ name: nameOf, instrument: instrumentOf, until },
          channel: (code) => words.channelNames[code] ?? code,
        }}
      />
      {stuck.remedies.length > 0 && (
        <p className="mt-2 text-quiet">{stuck.verified ? words.verified : words.notVerified}</p>
      )}
      <Heading level={2}>{words.clashes}</Heading>
      <ul>
        {stuck.clashes.map((clash) => (
          <ClashItem
            key={clash.key}
            cycle={cycle.id}
            instrument={instrumentOf(clash.instrument)}
            {...{ clash, nameOf }}
          />
        ))}
      </ul>
      {stuck.count > stuck.clashes.length && (
        <p className="mt-4">
          {words.moreChanges(formatNumber(language, stuck.count - stuck.clashes.length))}
        </p>
      )}
    </>
  )
}
