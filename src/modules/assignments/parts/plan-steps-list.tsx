import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { StepList } from '#ui/step-list.tsx'
import { urlTo } from '#urls.ts'
import { planStepWords } from '../plan-step-words.ts'
import { isStepDone, type PlanStep, planSteps } from '../plan-steps.ts'
import type { PlanReadiness } from '../read-readiness.server.ts'

const pageOf = {
  visitors: 'visitors',
  declarations: 'visitors',
  rules: 'visitRules',
  proposal: 'proposals',
} as const satisfies Record<PlanStep, string>

/** What leads to the first plan of a cycle, each step with its page and how far it is. */
export function PlanStepsList({
  cycle,
  readiness,
}: {
  readonly cycle: number
  readonly readiness: PlanReadiness
}) {
  const language = useLanguage()
  const words = useWords(planStepWords)
  const { visitors, undeclared } = readiness
  const texts = words.steps(formatNumber(language, visitors), formatNumber(language, visitors - undeclared))
  return (
    <StepList
      done={words.done}
      steps={planSteps.map((step) => ({
        ...{ key: step, done: isStepDone(step, readiness), ...texts[step] },
        href: urlTo(language, pageOf[step], { cycle: String(cycle) }),
      }))}
    />
  )
}
