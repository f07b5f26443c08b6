import { formatNumber } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Filter } from '#ui/filter.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Joiner } from '../list-joiners.server.ts'
import { teamWords } from '../team-words.ts'
import { Check } from './check-list.tsx'

interface JoinerFormProps {
  /** The address of the team. */
  readonly here: string
  readonly joiners: readonly Joiner[]
  readonly count: number
  readonly q: string
  readonly page: number
  readonly pages: number
  readonly ticked: readonly string[]
  readonly errors: readonly FieldError[]
}

/** Looks for evaluators by name, and lets those who are ticked join. */
export function JoinerForm({ here, joiners, count, q, page, pages, ticked, errors }: JoinerFormProps) {
  const language = useLanguage()
  const words = useWords(teamWords)
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ ...(q ? { q } : {}), ...(number > 1 ? { page: String(number) } : {}) })}`
  const error = errorOf(errors, 'add')
  return (
    <>
      {(pages > 1 || q !== '') && (
        <Filter label={words.search} action={here} clear={q === '' ? null : here} columns={2}>
          <TextInput name="q" label={words.name} type="search" value={q} />
        </Filter>
      )}
      {count === 0 ? (
        <p>{q === '' ? words.nobodyLeft : words.nobodyFound}</p>
      ) : (
        <Form>
          <fieldset id="add" tabIndex={-1} className="mb-4">
            <legend className="mb-1">{words.found(formatNumber(language, count))}</legend>
            {error !== undefined && <p className="font-semibold text-danger">{error}</p>}
            <ul className="grid gap-x-8 sm:grid-cols-2">
              {joiners.map(({ id, name, from }) => (
                <li key={id}>
                  <Check
                    name="add"
                    value={id}
                    checked={ticked.includes(id)}
                    label={
                      from === null
                        ? name[language]
                        : `${name[language]} (${(from.leads ? words.leads : words.isIn)(from.name[language])})`
                    }
                  />
                </li>
              ))}
            </ul>
          </fieldset>
          <Button name="intent" value="add">
            {words.add}
          </Button>
        </Form>
      )}
      <Pagination {...{ page, pages, hrefOf }} />
    </>
  )
}
