import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import type { Verified } from '../find-digest.server.ts'
import { reportPageWords } from '../report-words.ts'
import { ClassName } from './class-name.tsx'
import { CoreShare } from './core-share.tsx'

interface VerifiedResultProps {
  readonly digest: string
  readonly found: Extract<Verified, { kind: 'result' }>
}

/** The result that has a digest, and what it says of the centre that the report is about. */
export function VerifiedResult({ digest, found }: VerifiedResultProps) {
  const language = useLanguage()
  const words = useWords(reportPageWords)
  const { cycle, guide, centre, frozenAt, replaced } = found
  const id = String(cycle.id)
  const ofCentre =
    centre === null
      ? []
      : [
          {
            label: words.centre,
            value: replaced ? (
              centre.name[language]
            ) : (
              <a href={urlTo(language, 'centreResult', { cycle: id, centre: centre.code })}>
                {centre.name[language]}
              </a>
            ),
          },
          { label: words.class, value: <ClassName guide={guide} category={centre.category} /> },
          { label: words.core, value: <CoreShare guide={guide} line={centre} /> },
        ]
  return (
    <>
      {replaced ? (
        <Notice>{words.replaced}</Notice>
      ) : (
        <Notice tone="good" title={words.valid} answers={false}>
          {words.verifyResult}
        </Notice>
      )}
      {found.status !== 'published' && <Notice>{words.notPublished}</Notice>}
      <p className="mb-4">{words.verifyResultLead}</p>
      <SummaryList
        rows={[
          {
            label: words.belongsTo,
            value: (
              <a href={urlTo(language, 'cycleResults', { cycle: id })}>
                {words.resultsOf(cycle.title[language])}
              </a>
            ),
          },
          ...ofCentre,
          ...(frozenAt ? [{ label: words.frozen, value: formatDate(language, frozenAt) }] : []),
          { label: words.digest, value: <bdi className="font-mono text-sm break-all">{digest}</bdi> },
        ]}
      />
    </>
  )
}
