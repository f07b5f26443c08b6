import { formatNumber } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Filter } from '#ui/filter.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Fitting, FoundReplacements } from '../find-replacements.server.ts'
import type { VisitLine } from '../list-visits.server.ts'
import type { Typed } from '../read-typed.ts'
import { swapWords } from '../swap-words.ts'
import { visitWords } from '../words.ts'
import { ReasonFields } from './reason-fields.tsx'

interface SwapFormProps {
  readonly visit: VisitLine
  readonly leaving: { readonly id: string; readonly name: Text }
  readonly found: FoundReplacements
  /** The name that is looked for. */
  readonly name: string
  /** The address of the page, and what else it keeps. */
  readonly here: string
  readonly keep: Readonly<Record<string, string | number | undefined>>
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** Who may take over, the least costly first, to choose one of them for a reason. */
export function SwapForm({ visit, leaving, found, name, here, keep, typed, errors }: SwapFormProps) {
  const language = useLanguage()
  const words = useWords(swapWords)
  const number = (value: number) => formatNumber(language, value)
  const all = `${here}?${new URLSearchParams(Object.entries(keep).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])))}`
  const error = errorOf(errors, 'person_0')
  const [shown, count] = [number(found.fits.length), number(found.count)]
  return (
    <section>
      <Heading level={2}>{words.who(leaving.name[language])}</Heading>
      <Filter label={words.search} action={here} clear={name === '' ? null : all} columns={2} keep={keep}>
        <TextInput name="name" label={words.name} type="search" value={name} />
      </Filter>
      {found.count === 0 ? (
        <EmptyState title={name === '' ? words.nobody : words.nobodyNamed}>{words.nobodyText}</EmptyState>
      ) : (
        <Form noValidate>
          <input type="hidden" name="version" value={visit.version} />
          <input type="hidden" name="leaving" value={leaving.id} />
          <fieldset id="person_0" tabIndex={-1} className="mb-6">
            <legend className="mb-2">{(found.blind ? words.foundBlind : words.found)(shown, count)}</legend>
            {error !== undefined && <p className="mb-2 font-semibold text-danger">{error}</p>}
            <ul>
              {found.fits.map((one) => (
                <li key={one.id} className="border-b border-line">
                  <label className="flex min-h-11 items-start gap-3 py-2">
                    <input
                      type="radio"
                      name="person_0"
                      value={one.id}
                      defaultChecked={typed.person_0 === one.id}
                      className="size-6 shrink-0"
                    />
                    <FittingText one={one} />
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <ReasonFields typed={typed} errors={errors} />
          <Button>{words.save}</Button>
        </Form>
      )}
    </section>
  )
}

/** A name, how much they do already, and what the plan would cost more or less. */
function FittingText({ one: { name, visits, most, costs } }: { readonly one: Fitting }) {
  const language = useLanguage()
  const words = useWords(swapWords)
  const { rules } = useWords(visitWords)
  const number = (value: number) => formatNumber(language, value)
  const comma = language === 'ar' ? '، ' : ', '
  const texts = costs.map(({ rule, change }) =>
    (change > 0 ? words.more : words.less)(rules[rule], number(Math.abs(change))),
  )
  return (
    <span>
      <bdi className="font-semibold">{name[language]}</bdi>
      <span className="block text-quiet">
        {words.load(number(visits), number(most))}
        {comma}
        {texts.length === 0 ? words.noCost : texts.join(comma)}
      </span>
    </span>
  )
}
