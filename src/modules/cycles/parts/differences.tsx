import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { fieldLabels } from '../../centres/field-labels.ts'
import { hoursWords } from '../../centres/hours-words.ts'
import { SeasonsList, WeekList } from '../../centres/opening-hours-list.tsx'
import type { NamedCode } from '../../centres/registry-record.ts'
import { registryWords } from '../../centres/registry-words.ts'
import { type CentreSaid, differingFields, type SaidField, saidFields, typedOfSaid } from '../census.ts'
import { censusWords } from '../census-words.ts'
import { hoursLabels } from '../hours-labels.ts'

interface DifferencesProps {
  readonly caption: string
  readonly said: CentreSaid
  /** Null for a centre that the registry does not know. */
  readonly known: CentreSaid | null
  readonly governorates: readonly NamedCode[]
  /** What the two columns are called. */
  readonly headers: { readonly known: string; readonly said: string }
  /** Only the rows that differ. */
  readonly short?: boolean
}

/** What an entity says beside what the registry says, field by field; what differs is marked with a word. */
export function Differences({
  caption,
  said,
  known,
  governorates,
  headers,
  short = false,
}: DifferencesProps) {
  const words = useWords(censusWords)
  const labels = { ...fieldLabels(useWords(registryWords)), ...hoursLabels(useWords(hoursWords)) }
  const differing = new Set<SaidField>(known === null ? [] : differingFields(said, known))
  const written = typedOfSaid(said)
  const rows = saidFields.filter((field) =>
    known === null ? (written[field] ?? '') !== '' : !short || differing.has(field),
  )
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(field) => field}
      columns={[
        { key: 'field', header: words.field, cell: (field) => labels[field] },
        ...(known === null
          ? []
          : [
              {
                key: 'known',
                header: headers.known,
                cell: (field: SaidField) => (
                  <SaidText field={field} said={known} governorates={governorates} />
                ),
              },
            ]),
        {
          key: 'said',
          header: headers.said,
          cell: (field) => (
            <div className="flex flex-wrap items-baseline gap-2">
              <SaidText field={field} said={said} governorates={governorates} />
              {differing.has(field) && !short && <Tag tone="notice">{words.differs}</Tag>}
            </div>
          ),
        },
      ]}
    />
  )
}

/** One value as people read it. */
function SaidText({
  field,
  said,
  governorates,
}: {
  readonly field: SaidField
  readonly said: CentreSaid
  readonly governorates: readonly NamedCode[]
}) {
  const registry = useWords(registryWords)
  const language = useLanguage()
  const text = typedOfSaid(said)[field] ?? ''
  const hours = said.openingHours
  if (text === '') return <>–</>
  if (field === 'opening_hours' && hours !== null) return <WeekList week={hours.week} />
  if (field === 'seasonal_hours' && hours !== null)
    return (
      <div>
        <SeasonsList seasons={hours.seasons} />
      </div>
    )
  if (field === 'channel') return <>{registry.channels[text] ?? text}</>
  if (field === 'governorate')
    return <>{governorates.find(({ code }) => code === text)?.name[language] ?? text}</>
  return <bdi className="whitespace-pre-line break-words">{text}</bdi>
}
