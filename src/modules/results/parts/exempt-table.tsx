import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { ExemptCentre } from '../exempt-centres.server.ts'
import { exemptWords } from '../exempt-words.ts'

interface ExemptTableProps {
  readonly cycle: number
  readonly centres: readonly ExemptCentre[]
  /** Which page of a centre its name leads to. */
  readonly to: 'centreResult' | 'analysisCentre'
}

/** The centres that a cycle's evaluation leaves out; nothing where there are none. */
export function ExemptTable({ cycle, centres, to }: ExemptTableProps) {
  const language = useLanguage()
  const words = useWords(exemptWords)
  if (centres.length === 0) return null
  const told = centres.some(({ reason }) => reason !== null)
  return (
    <section className="mt-8">
      <Heading level={2} id="exempt">
        {words.listTitle}
      </Heading>
      <p className="mb-4 max-w-[42rem]">{words.listText}</p>
      <Table
        caption={words.listTitle}
        captionHidden
        rows={centres}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'centre',
            header: words.centre,
            cell: ({ code, name }) => (
              <a href={urlTo(language, to, { cycle: String(cycle), centre: code })}>{name[language]}</a>
            ),
          },
          { key: 'entity', header: words.entity, cell: ({ entity }) => entity.name[language] },
          ...(told
            ? [
                {
                  key: 'why',
                  header: words.why,
                  cell: ({ reason }: ExemptCentre) => <bdi>{reason}</bdi>,
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
