import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { CentreLine } from '../read.server.ts'
import { reportPageWords } from '../report-words.ts'

interface EntityReportsProps {
  readonly cycle: string
  readonly entities: readonly CentreLine['entity'][]
}

/** The printed report of each entity, in each language. */
export function EntityReports({ cycle, entities }: EntityReportsProps) {
  const language = useLanguage()
  const words = useWords(reportPageWords)
  const link = (to: 'ar' | 'en', label: string) => (entity: CentreLine['entity']) => (
    <a
      href={urlTo(to, 'entityReport', { cycle, entity: entity.code })}
      aria-label={words.of(`PDF ${label}`, entity.name[language])}
    >
      PDF {label}
    </a>
  )
  return (
    <section>
      <Heading level={2} id="entities">
        {words.entities}
      </Heading>
      <Table
        caption={words.entitiesCaption}
        captionHidden
        rows={entities}
        rowKey={({ code }) => code}
        columns={[
          { key: 'entity', header: words.entity, cell: ({ name }) => name[language] },
          { key: 'ar', header: `${words.report} ${words.inArabic}`, cell: link('ar', words.inArabic) },
          { key: 'en', header: `${words.report} ${words.inEnglish}`, cell: link('en', words.inEnglish) },
        ]}
      />
    </section>
  )
}
