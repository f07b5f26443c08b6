import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
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
      <ol className="list-decimal ps-6 rtl:[list-style-type:arabic-indic]">
        {steps.map(({ step, done }) => (
          <li key={step} className="keep border-b border-line py-3 ps-2">
            <a href={urlTo(language, pageOfStep[step])} className="font-semibold">
              {words.steps[step].title}
            </a>{' '}
            {done && <Tag tone="good">{words.stepDone}</Tag>}
            <p className="text-quiet">{words.steps[step].text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
