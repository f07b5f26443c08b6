import { useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { reportPageWords } from '../report-words.ts'
import { ReportLinks } from './report-links.tsx'

/** The printed report of a centre, in each language. */
export function CentreReports(of: { readonly cycle: string; readonly centre: string }) {
  const words = useWords(reportPageWords)
  return (
    <div className="no-print">
      <ReportLinks
        title={words.centreReport}
        hrefs={{ ar: urlTo('ar', 'centreReport', of), en: urlTo('en', 'centreReport', of) }}
      />
    </div>
  )
}
