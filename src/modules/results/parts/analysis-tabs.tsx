import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { type AnalysisView, analysisKinds, analysisQuery } from '../analysis-view.ts'
import { analysisWords } from '../analysis-words.ts'

interface AnalysisTabsProps {
  readonly cycle: number
  readonly view: AnalysisView
}

/** The ways of looking at a cycle; the filter stays. */
export function AnalysisTabs({ cycle, view }: AnalysisTabsProps) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  return (
    <nav aria-label={words.views} className="no-print my-6 flex flex-wrap gap-x-1 border-b-2 border-line">
      {analysisKinds.map((kind) => (
        <a
          key={kind}
          href={urlTo(language, 'analysisCycle', { cycle: String(cycle) }, analysisQuery(view, { kind }))}
          aria-current={view.kind === kind ? 'page' : undefined}
          className="-mb-0.5 inline-flex min-h-11 items-center border-b-4 border-transparent px-3 aria-[current=page]:border-brand aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {words.kinds[kind]}
        </a>
      ))}
    </nav>
  )
}
