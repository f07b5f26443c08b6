import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { StepList } from '#ui/step-list.tsx'
import { urlTo } from '#urls.ts'
import { pageOfStep, type StepLine } from '../first-steps.ts'
import { workWords } from '../work-words.ts'

/** What a new programme does before its first cycle, each step with its page and whether it is done. */
export function FirstStepsList({ steps }: { readonly steps: readonly StepLine[] }) {
  const language = useLanguage()
  const words = useWords(workWords)
  return (
    <section className="max-w-[42rem]">
      <Heading level={2} id="first-steps">
        {words.firstSteps}
      </Heading>
      <p className="mb-2">{words.firstStepsText}</p>
      <StepList
        done={words.stepDone}
        steps={steps.map(({ step, done }) => ({
          ...{ key: step, done, href: urlTo(language, pageOfStep[step]) },
          ...words.steps[step],
        }))}
      />
    </section>
  )
}
