import { formatNumber } from '#platform/i18n.ts'
import type { ClassCount } from '#scoring/compare-trial.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { localText } from '../../standards/local-text.ts'
import { titleOr } from '../../standards/names-of.ts'
import type { WhatIfOutcome } from '../what-if-outcome.ts'
import { whatIfWords } from '../what-if-words.ts'
import { ClassName } from './class-name.tsx'

interface WhatIfCountsProps {
  readonly guide: Guide
  readonly outcome: Pick<WhatIfOutcome, 'classes' | 'bands'>
}

/** How many centres are in each class and band, in the result and in the trial. */
export function WhatIfCounts({ guide, outcome: { classes, bands } }: WhatIfCountsProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const bandName = (code: string | null) => {
    const band = guide.bands?.find((one) => one.code === code)
    return band ? localText(language, titleOr(band.title, band.code)) : words.noBand
  }
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Counts
        caption={words.classes}
        header={words.class}
        rows={classes}
        nameOf={(code) => <ClassName guide={guide} category={code} />}
      />
      {(guide.bands?.length ?? 0) > 0 && (
        <Counts caption={words.bandCounts} header={words.band} rows={bands} nameOf={bandName} />
      )}
    </div>
  )
}

interface CountsProps {
  readonly caption: string
  readonly header: string
  readonly rows: readonly ClassCount[]
  readonly nameOf: (code: string | null) => React.ReactNode
}

function Counts({ caption, header, rows, nameOf }: CountsProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const number = (count: number) => formatNumber(language, count)
  const difference = ({ before, after }: ClassCount) => {
    if (after === before) return words.same
    return after > before ? words.more(number(after - before)) : words.less(number(before - after))
  }
  return (
    <div>
      <Table
        caption={caption}
        cards={false}
        rows={rows}
        rowKey={({ code }) => code ?? ''}
        columns={[
          { key: 'name', header, cell: ({ code }) => <div className="font-normal">{nameOf(code)}</div> },
          { key: 'before', header: words.before, numeric: true, cell: ({ before }) => number(before) },
          { key: 'after', header: words.after, numeric: true, cell: ({ after }) => <b>{number(after)}</b> },
          { key: 'difference', header: words.difference, numeric: true, cell: difference },
        ]}
      />
    </div>
  )
}
