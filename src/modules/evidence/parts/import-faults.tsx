import { formatNumber, localDigits, plural } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { faultText } from '../fault-texts.ts'
import { importWords } from '../import-words.ts'
import type { ImportView } from '../read-imports.server.ts'

/** What is wrong with a file, by row and column, and that nothing of it was loaded. */
export function ImportFaults({ view }: { readonly view: ImportView }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const rows = view.faults.map((fault, index) => ({
    ...fault,
    ...faultText(language, fault),
    key: String(index),
  }))
  return (
    <section>
      <Heading level={2}>{words.faultyTitle}</Heading>
      <p className="mb-4">
        {words.faulty(plural(language, view.faultCount, words.faults))}{' '}
        {rows.length < view.faultCount && words.firstFaults(formatNumber(language, rows.length))}
      </p>
      <Table
        caption={words.faultsCaption}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'row',
            header: words.row,
            cell: ({ place }) => (place?.row === undefined ? '–' : localDigits(language, String(place.row))),
          },
          {
            key: 'column',
            header: words.column,
            cell: ({ place }) => <bdi>{[place?.file, place?.column].filter(Boolean).join(' ') || '–'}</bdi>,
          },
          {
            key: 'fault',
            header: words.fault,
            cell: ({ title, detail }) => (
              <>
                <b>{title}</b> <span className="block">{detail}</span>
              </>
            ),
          },
          { key: 'remedy', header: words.remedy, cell: ({ remedy }) => remedy },
        ]}
      />
      <Form className="my-6">
        <Button look="second" name="intent" value="discard">
          {words.discard}
        </Button>
      </Form>
    </section>
  )
}
