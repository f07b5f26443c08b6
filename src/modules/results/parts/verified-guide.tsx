import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { localText } from '../../standards/local-text.ts'
import type { GuideLine } from '../../standards/read.server.ts'
import { reportPageWords } from '../report-words.ts'

/** The edition of the guide that has a digest. */
export function VerifiedGuide({ digest, guide }: { readonly digest: string; readonly guide: GuideLine }) {
  const language = useLanguage()
  const words = useWords(reportPageWords)
  const { code, edition } = guide
  return (
    <>
      <Notice tone="good" title={words.valid} answers={false}>
        {words.verifyGuide}
      </Notice>
      <SummaryList
        rows={[
          {
            label: words.belongsTo,
            value: (
              <a href={urlTo(language, 'guideEdition', { code, edition })}>
                {localText(language, guide.title)} ({words.edition(edition)})
              </a>
            ),
          },
          ...(guide.publishedAt
            ? [{ label: words.published, value: formatDate(language, guide.publishedAt) }]
            : []),
          { label: words.digest, value: <bdi className="font-mono text-sm break-all">{digest}</bdi> },
        ]}
      />
    </>
  )
}
