import type { ReactNode } from 'react'
import { ButtonLink } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { VisitCycle } from '../load-cycle.server.ts'
import { visitWords } from '../words.ts'
import { visitCrumbs } from './visit-crumbs.ts'
import { VisitTabs } from './visit-tabs.tsx'

interface PlanPageProps {
  readonly cycle: VisitCycle
  readonly current: 'plannedVisits' | 'visitBoard' | 'visitMonth'
  readonly title: string
  readonly lead: string
  /** May change visits. */
  readonly keeps: boolean
  /** Something is left out, because the reader is tied to it. */
  readonly conflicted: boolean
  /** What was just done. */
  readonly news?: ReactNode
  readonly children: ReactNode
}

/** The head of a page that shows the plan of a cycle: as a list, by week, by month. */
export function PlanPage({ cycle, current, title, lead, keeps, conflicted, news, children }: PlanPageProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  return (
    <Page
      {...{ title, lead }}
      caption={cycle.title[language]}
      width="wide"
      breadcrumbs={visitCrumbs(language, cycle)}
    >
      {news}
      <VisitTabs cycle={cycle.id} {...{ current, keeps }} />
      {conflicted && <Notice>{words.hiddenNote}</Notice>}
      {children}
    </Page>
  )
}

interface Step {
  readonly href: string
  readonly label: string
}

/** To the time before, and the time after. */
export const TimeSteps = ({
  label,
  steps,
}: {
  readonly label: string
  readonly steps: readonly [before: Step, after: Step]
}) => (
  <nav aria-label={label} className="no-print mb-4 flex flex-wrap gap-4">
    {steps.map((step) => (
      <ButtonLink key={step.label} look="second" href={step.href}>
        {step.label}
      </ButtonLink>
    ))}
  </nav>
)
