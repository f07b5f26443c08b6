import { formatNumber } from '#platform/i18n.ts'
import { Chart } from '#ui/charts/chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import type { AnalysisView } from '../analysis-view.ts'
import { analysisWords } from '../analysis-words.ts'
import type { Analysis } from '../gather-analysis.server.ts'
import { AnalysisTable } from './analysis-table.tsx'

interface AnalysisShownProps {
  readonly analysis: Analysis
  readonly view: AnalysisView
}

/** What a view shows: the table, its drawings, or why there is nothing to show. */
export function AnalysisShown({ analysis, view }: AnalysisShownProps) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  const { cycle } = analysis
  if (analysis.count === 0) return <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
  if (analysis.tooMany) return <Notice>{words.tooMany(formatNumber(language, analysis.most))}</Notice>
  if (view.kind === 'movers' && analysis.previous === null)
    return <EmptyState title={words.noPreviousTitle}>{words.noPrevious}</EmptyState>
  if (view.kind === 'list')
    return (
      <AnalysisTable
        cycle={cycle.id}
        guide={analysis.guide}
        lines={analysis.lines}
        caption={words.analysisOf(cycle.title[language])}
        view={view}
        compared={analysis.previous !== null}
      />
    )
  return analysis.drawings.map((drawing) => <Chart key={drawing.id} drawing={drawing} />)
}
