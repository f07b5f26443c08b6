import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { censusWords } from '../census-words.ts'
import type { CensusLine } from '../read-census-lines.server.ts'
import type { CensusSheet } from '../read-census-link.server.ts'
import { AnswerTag } from './answer-tag.tsx'

interface AddedTableProps {
  readonly token: string
  readonly sheet: CensusSheet
  /** A new id for each form on the page. */
  readonly posts: Readonly<Record<string, string>>
}

/** The centres that an entity added. */
export function AddedTable({ token, sheet, posts }: AddedTableProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const nameOf = ({ said }: CensusLine) => said?.name[language] ?? ''
  return (
    <Table
      caption={words.addedCentres}
      captionHidden
      rows={sheet.added}
      rowKey={({ id }) => id}
      columns={[
        { key: 'centre', header: words.centre, cell: (line) => <bdi>{nameOf(line)}</bdi> },
        {
          key: 'answer',
          header: words.yourAnswer,
          cell: (line) => (
            <>
              <AnswerTag line={line} />
              {line.reason && (
                <p className="mt-1 text-quiet">
                  {words.reason}: <bdi>{line.reason}</bdi>
                </p>
              )}
            </>
          ),
        },
        {
          key: 'act',
          header: words.act,
          cell: (line) =>
            line.decision === 'accepted' || line.decision === 'refused' ? (
              '–'
            ) : (
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <a
                  href={urlTo(language, 'censusLine', { token, kind: 'added', line: line.id })}
                  aria-label={words.changeOf(nameOf(line))}
                  className="inline-flex min-h-11 items-center"
                >
                  {words.change}
                </a>
                <Form>
                  <input type="hidden" name="id" value={posts[line.id] ?? ''} />
                  <input type="hidden" name="revision" value={sheet.revision} />
                  <input type="hidden" name="line" value={line.id} />
                  <Button
                    name="intent"
                    value="remove"
                    look="danger"
                    aria-label={words.removeOf(nameOf(line))}
                  >
                    {words.remove}
                  </Button>
                </Form>
              </div>
            ),
        },
      ]}
    />
  )
}
