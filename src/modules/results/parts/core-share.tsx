import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { thresholdsOf } from '../../standards/condition-words.ts'
import { resultWords } from '../page-words.ts'
import type { CentreLine } from '../read.server.ts'

type CoreShareProps = { readonly guide: Guide; readonly line: CentreLine }

/** Fulfilment of core criteria with the counts behind it. */
export function CoreShare({ guide, line }: CoreShareProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  if (line.coreFulfilment === null) return words.none
  const share = formatShare(language, line.coreFulfilment, {
    thresholds: thresholdsOf(guide, 'core.fulfilment'),
  })
  const [fulfilled, applicable] = [line.coreFulfilled, line.coreApplicable].map((n) =>
    formatNumber(language, n),
  )
  return (
    <>
      {share}{' '}
      <span className="whitespace-nowrap text-quiet">({words.ofAll(fulfilled ?? '', applicable ?? '')})</span>
    </>
  )
}
