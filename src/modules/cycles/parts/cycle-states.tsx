import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { type CycleState, cycleStates } from '../cycle-state.ts'
import { cycleWords } from '../words.ts'

interface CycleStatesProps {
  /** Of every cycle, one each. */
  readonly states: readonly CycleState[]
  readonly chosen: CycleState | null
}

/** How many cycles are in each state; each number leads to its list. */
export function CycleStates({ states, chosen }: CycleStatesProps) {
  const language = useLanguage()
  const words = useWords(cycleWords)
  const counts = [
    { state: null, label: words.allStates, count: states.length },
    ...cycleStates.map((state) => ({
      state,
      label: words.states[state],
      count: states.filter((one) => one === state).length,
    })),
  ]
  return (
    <nav aria-label={words.filterStates} className="no-print mb-4 flex flex-wrap gap-2">
      {counts.map(({ state, label, count }) => (
        <a
          key={label}
          href={urlTo(language, 'cycles', {}, { state: state ?? undefined })}
          aria-current={chosen === state ? 'page' : undefined}
          className="inline-flex min-h-11 items-center rounded border border-line px-3 aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:font-semibold"
        >
          {label} ({formatNumber(language, count)})
        </a>
      ))}
    </nav>
  )
}
