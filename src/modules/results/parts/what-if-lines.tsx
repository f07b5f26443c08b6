import { trialKeys } from '#scoring/apply-trial.ts'
import type { Category, Operator } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { figureTitle, unitOf } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import { titleOr } from '../../standards/names-of.ts'
import { isMovable } from '../what-if-fields.ts'
import { whatIfWords } from '../what-if-words.ts'
import { ClassName } from './class-name.tsx'
import type { WhatIfControls } from './what-if-controls.ts'
import { WhatIfField } from './what-if-field.tsx'

/** The lines that classes and bands draw: each as a sentence without its number, and the number to move. */
export function WhatIfLines({ controls }: { readonly controls: WhatIfControls }) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { guide } = controls
  const bands = guide.bands ?? []
  return (
    <>
      <Heading level={3}>{words.rules}</Heading>
      <p className="mb-3 max-w-[42rem] text-quiet">{words.rulesHint}</p>
      <div className="grid gap-x-10 lg:grid-cols-2">
        {guide.categories.map((category) => (
          <Lines key={category.code} controls={controls} category={category} />
        ))}
      </div>
      {bands.length > 0 && (
        <>
          <Heading level={3}>{words.bands}</Heading>
          <p className="mb-3 max-w-[42rem] text-quiet">{words.bandsHint}</p>
          <LineTable
            controls={controls}
            caption={words.bands}
            named
            rows={bands.map((band) => ({
              key: trialKeys.band(band),
              of: localText(language, titleOr(band.title, band.code)),
              ...band,
            }))}
          />
        </>
      )}
    </>
  )
}

function Lines({ controls, category }: { readonly controls: WhatIfControls; readonly category: Category }) {
  const language = useLanguage()
  const of = localText(language, category.title)
  const rows = category.when.flatMap((condition, index) =>
    isMovable(condition) ? [{ key: trialKeys.condition(category, index), of, ...condition }] : [],
  )
  if (rows.length === 0) return null
  return (
    <div className="mb-6">
      <h4 className="mb-2">
        <ClassName guide={controls.guide} category={category.code} />
      </h4>
      <LineTable controls={controls} caption={of} rows={rows} />
    </div>
  )
}

interface LineTableProps {
  readonly controls: WhatIfControls
  readonly caption: string
  /** Whether each row says what it belongs to; where all belong to one, a heading does. */
  readonly named?: boolean
  readonly rows: readonly {
    readonly key: string
    /** The class or band that the line belongs to. */
    readonly of: string
    readonly figure: string
    readonly op: Operator
  }[]
}

function LineTable({ controls, caption, named = false, rows }: LineTableProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { guide } = controls
  const lineOf = ({ figure, op }: { readonly figure: string; readonly op: Operator }) =>
    (unitOf(guide, figure) === 'share' ? words.percentLine : words.numberLine)(
      figureTitle(guide, figure, language),
      words.operators[op],
    )
  return (
    <Table
      caption={caption}
      captionHidden
      cards={false}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'condition',
          header: words.condition,
          cell: (row) => (
            <span className="font-normal">
              {named && <span className="block font-semibold">{row.of}</span>}
              {lineOf(row)}
            </span>
          ),
        },
        {
          key: 'line',
          header: words.lineValue,
          cell: (row) => (
            <WhatIfField controls={controls} name={row.key} label={words.lineOf(row.of, lineOf(row))} />
          ),
        },
      ]}
    />
  )
}
