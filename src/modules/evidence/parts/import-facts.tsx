import { formatDateTime, formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { importWords } from '../import-words.ts'
import type { Act, ImportView } from '../read-imports.server.ts'

/** Who did what with a file, and when. */
export function ImportFacts({ view }: { readonly view: ImportView }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const act = ({ at, by }: Act) =>
    `${formatDateTime(language, new Date(at))} – ${by?.[language] ?? words.someone}`
  const { settled, undone, added, repeated } = view
  const count = (label: string, value: number | null) =>
    value === null ? [] : [{ label, value: formatNumber(language, value) }]
  return (
    <div className="mb-8 max-w-[48rem]">
      <SummaryList
        rows={[
          { label: words.state, value: words.statuses[view.status] },
          { label: words.uploaded, value: act(view.uploaded) },
          {
            label: words.size,
            value: words.kibibytes(formatNumber(language, Math.ceil(view.fileSize / 1024))),
          },
          { label: words.digest, value: <bdi className="break-all font-mono text-sm">{view.sha256}</bdi> },
          ...(settled
            ? [{ label: added === null ? words.discardedOn : words.loadedOn, value: act(settled) }]
            : []),
          ...count(words.loadedAdded, added),
          ...count(words.loadedRepeated, repeated),
          ...(view.offPhaseReason === null
            ? []
            : [{ label: words.offPhaseReason, value: <bdi>{view.offPhaseReason}</bdi> }]),
          ...(undone
            ? [
                { label: words.undoneOn, value: act(undone) },
                { label: words.reason, value: <bdi>{undone.reason}</bdi> },
              ]
            : []),
        ]}
      />
    </div>
  )
}
