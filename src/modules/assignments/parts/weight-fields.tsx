import { usualWeights } from '#assignment/problem.ts'
import { softRules } from '#assignment/proposal.ts'
import { formatNumber } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import type { FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { weightBounds } from '../plan-rules.ts'
import type { Typed } from '../read-typed.ts'
import { visitWords } from '../words.ts'
import { NumberField } from './number-field.tsx'

interface WeightFieldsProps {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** What each soft rule weighs in the proposals of a cycle, with what a unit of it is. */
export function WeightFields({ typed, errors }: WeightFieldsProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const number = (value: number) => formatNumber(language, value)
  const changed = softRules.some((rule) => typed[`weight_${rule}`] !== String(usualWeights[rule]))
  return (
    <Details summary={words.weights} open={changed}>
      <p className="mb-4 text-quiet">{words.weightsHint}</p>
      {softRules.map((rule) => {
        const { least, most } = weightBounds(rule)
        return (
          <NumberField
            key={rule}
            name={`weight_${rule}`}
            label={words.rules[rule]}
            hint={`${words.weightUnits[rule]} ${words.weightBounds(number(least), number(most), number(usualWeights[rule]))}`}
            {...{ typed, errors }}
          />
        )
      })}
    </Details>
  )
}
