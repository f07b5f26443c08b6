import { Details } from '#ui/details.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'
import { Check, CheckList } from './check-list.tsx'
import { NumberField } from './number-field.tsx'

interface DemandFieldsProps {
  readonly instrument: string
  readonly stage: 'initial' | 'final'
  readonly label: string
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** The days of the stage in the cycle, to begin with. */
  readonly span: { readonly from: string; readonly until: string }
}

/** What one instrument asks of every centre in one stage. */
export function DemandFields({ instrument, stage, label, typed, errors, span }: DemandFieldsProps) {
  const words = useWords(visitWords)
  const key = `${instrument}-${stage}`
  const has = (typed[`visits-${key}`] ?? '') !== ''
  const usual: Typed = { people: '1', minutes: '90', between: '7', double: '0' }
  const number = (name: string, text: string, hint?: string) => (
    <NumberField
      name={`${name}-${key}`}
      label={text}
      usual={has ? '' : (usual[name] ?? '')}
      {...{ hint, typed, errors }}
    />
  )
  return (
    <Details summary={label} open={has || errors.some(({ field }) => field?.endsWith(key))}>
      {number('visits', words.visitsEach)}
      {number('people', words.peopleEach)}
      {number('minutes', words.minutes)}
      <div className="flex flex-wrap gap-x-6">
        {(['from', 'until'] as const).map((end) => (
          <TextInput
            key={end}
            name={`${end}-${key}`}
            label={end === 'from' ? words.firstDay : words.lastDay}
            type="date"
            width="short"
            value={typed[`${end}-${key}`] ?? span[end]}
            error={errorOf(errors, `${end}-${key}`)}
          />
        ))}
      </div>
      {number('between', words.between)}
      {number('double', words.doubleShare, words.doubleHint)}
      {number('repeat', words.repeat, words.repeatHint)}
      <CheckList
        name={`channels-${key}`}
        legend={words.channels}
        chosen={(typed[`channels-${key}`] ?? '').split(' ')}
        options={Object.entries(words.channelNames).map(([value, name]) => ({ value, label: name }))}
      />
      <Check
        name={`secret-${key}`}
        value="yes"
        label={words.secret}
        checked={typed[`secret-${key}`] === 'yes'}
      />
    </Details>
  )
}
