import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { resultWords } from '../page-words.ts'
import type { ResultView } from '../read.server.ts'

/** By what anybody can tell that the result is this one and unchanged. */
export function Authenticity({ result }: { readonly result: ResultView }) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const code = (text: string) => <bdi className="font-mono text-sm break-all">{text}</bdi>
  return (
    <section>
      <Heading level={2} id="check">
        {words.authenticity}
      </Heading>
      <p className="mb-4">{words.authenticityLead}</p>
      {result.reason !== null && (
        <Notice>
          {words.correction} <bdi>{result.reason}</bdi>
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: words.digest, value: code(result.wholeDigest) },
          { label: words.guideDigest, value: code(result.guideSha256) },
          { label: words.formula, value: code(result.formula) },
          { label: words.resultId, value: code(result.id) },
          ...(result.frozenAt ? [{ label: words.frozen, value: formatDate(language, result.frozenAt) }] : []),
        ]}
      />
    </section>
  )
}
