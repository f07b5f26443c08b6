import { type FormEvent, useEffect, useRef } from 'react'
import { formatNumber, plural } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { localText } from '../../standards/local-text.ts'
import { namesOf } from '../../standards/names-of.ts'
import { trialFields } from '../what-if-fields.ts'
import type { WhatIfOutcome } from '../what-if-outcome.ts'
import { changesIn, makeTrial, type WhatIfView, whatIfQuery } from '../what-if-view.ts'
import { whatIfWords } from '../what-if-words.ts'
import { useWhatIf, type WhatIfState } from './use-what-if.ts'
import type { WhatIfControls } from './what-if-controls.ts'
import { WhatIfCounts } from './what-if-counts.tsx'
import { ViewLink } from './what-if-field.tsx'
import { WhatIfLines } from './what-if-lines.tsx'
import { WhatIfMovers } from './what-if-movers.tsx'
import { WhatIfWeights } from './what-if-weights.tsx'

export interface WhatIfFormProps {
  readonly cycle: number
  readonly guide: Guide
  readonly view: WhatIfView
  /** What the server computed; null where the weights leave nothing to score by. */
  readonly outcome: WhatIfOutcome | null
  /** Size of the evidence as it is sent, in bytes. */
  readonly size: number
}

/** The trial: what is changed, and what would change by it. A form that the server answers, livelier with scripts. */
export function WhatIfForm(props: WhatIfFormProps) {
  const { cycle, guide, size } = props
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { view, change, adopt, prepare, state, live, current, took, outcome } = useWhatIf(props)
  const form = useRef<HTMLFormElement>(null)
  const adopted = useRef(false)
  useEffect(() => {
    if (!adopted.current && form.current !== null) adopt(form.current)
    adopted.current = true
  })
  const trial = makeTrial(guide, view.texts)
  const fields = trialFields(guide)
  const changes = Object.keys(changesIn(guide, view.texts)).length
  const hrefOf = (next: Partial<WhatIfView>) =>
    urlTo(language, 'analysisWhatIf', { cycle: String(cycle) }, whatIfQuery(view, next))
  const controls: WhatIfControls = { guide, trial, fields, view, change, hrefOf }
  const number = (value: number, decimals?: number) => formatNumber(language, value, decimals)
  const submit = (event: FormEvent) => {
    if (!live) return
    event.preventDefault()
    document.querySelector('#outcome')?.scrollIntoView()
  }
  const problems = Object.keys(trial.problems)
  return (
    <form
      ref={form}
      method="get"
      action={urlTo(language, 'analysisWhatIf', { cycle: String(cycle) })}
      onSubmit={submit}
      onFocus={prepare}
      noValidate
    >
      {!live && <ErrorSummary errors={problems.map((field) => ({ field, text: problemText(field) }))} />}
      <Unshown view={view} guide={guide} />
      <Heading level={2}>{words.what}</Heading>
      <WhatIfWeights controls={controls} />
      <WhatIfLines controls={controls} />
      <div className="no-print my-6 flex flex-wrap items-center gap-x-6 gap-y-1 border-t-2 border-brand bg-surface px-4 py-2">
        <p role="status" className="font-semibold">
          {changes === 0 ? words.changes.zero : `${plural(language, changes, words.changes)} ${headline()}`}
        </p>
        {live && problems[0] !== undefined && (
          <p className="font-semibold text-danger">
            {plural(language, problems.length, words.leftOut)}{' '}
            <a href={`#${problems[0]}`} className="inline-flex min-h-8 items-center">
              {words.toProblem}
            </a>
          </p>
        )}
        {!live && <Button look="second">{words.compute}</Button>}
        {changes > 0 && (
          <ViewLink
            controls={controls}
            to={{ texts: {}, move: null, draft: null }}
            href={hrefOf({ texts: {}, move: null, draft: null })}
          >
            {words.reset}
          </ViewLink>
        )}
        {changes > 0 && outcome !== null && outcome.moved > 0 && (
          <a href="#outcome" className="hidden min-h-8 items-center sm:inline-flex">
            {words.outcome}
          </a>
        )}
        <Waiting state={state} />
      </div>
      <Heading level={2} id="outcome">
        {words.outcome}
      </Heading>
      {trial.weightless.length > 0 ? (
        <p className="font-semibold text-danger">{words.weightless(weightlessNames())}</p>
      ) : (
        outcome !== null &&
        (current || state.is !== 'failed') && (
          <>
            <p className="mb-4 max-w-[42rem] text-xl">{changes === 0 ? words.nothingChanged : headline()}</p>
            <WhatIfCounts guide={trial.guide} outcome={outcome} />
            {outcome.moved > 0 && <WhatIfMovers cycle={cycle} controls={controls} outcome={outcome} />}
            {took !== null && (
              <p className="mt-4 text-sm text-quiet" data-testid="live">
                {words.live(number(Math.max(1, Math.round(size / 1024))), number(took / 1000, 2))}
              </p>
            )}
          </>
        )
      )}
    </form>
  )

  function headline(): string {
    if (trial.weightless.length > 0) return words.weightless(weightlessNames())
    if (outcome === null || !current) return ''
    if (outcome.moved === 0) return words.nobodyMoves
    const { moved, centres, up, down } = outcome
    return `${words.moves(number(moved), plural(language, centres, words.centres))}: ${words.upDown(number(up), number(down))}`
  }

  function weightlessNames(): string {
    const names = namesOf(guide)
    return trial.weightless
      .map((code) => names.pillar(code)?.title ?? names.criterion(code)?.title)
      .map((title) => (title ? localText(language, title) : words.wholeGuide))
      .join(language === 'ar' ? '، ' : ', ')
  }

  function problemText(key: string): string {
    const problem = trial.problems[key]
    return problem === undefined ? '' : words.problemIn(view.texts[key] || '–', words.problems[problem])
  }
}

/** What is part of the trial and has no field on the page now, so that the form sends it too. */
function Unshown({ view, guide }: { readonly view: WhatIfView; readonly guide: Guide }) {
  const closed = guide.pillars.filter(({ code }) => code !== view.open)
  const hidden = new Set(
    closed.flatMap(({ criteria }) =>
      criteria.flatMap(({ code }) => [`w.${code}`, `f.${code}`, `core.${code}`]),
    ),
  )
  const kept = Object.entries(view.texts).filter(([key]) => hidden.has(key))
  return (
    <>
      {kept.map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      {view.open !== null && <input type="hidden" name="open" value={view.open} />}
      {view.draft !== null && <input type="hidden" name="draft" value={view.draft} />}
    </>
  )
}

function Waiting({ state }: { readonly state: WhatIfState }) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  if (state.is === 'failed') return <p className="font-semibold text-danger">{words.failed}</p>
  if (state.is === 'loading') return <p className="text-quiet">{words.loading}</p>
  if (state.is !== 'computing' || state.done === state.total) return null
  return (
    <p className="text-quiet">
      {words.computing(formatNumber(language, state.done), formatNumber(language, state.total))}
    </p>
  )
}
