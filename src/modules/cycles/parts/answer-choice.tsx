import { useWords } from '#ui/language.tsx'
import { censusWords } from '../census-words.ts'

/** How a centre stands: open and right, open with corrections, or closed. */
export function AnswerChoice({ chosen }: { readonly chosen: string }) {
  const words = useWords(censusWords)
  const options = [
    ['confirmed', words.answerConfirmed],
    ['corrected', words.answerCorrected],
    ['closed', words.answerClosed],
  ] as const
  return (
    <fieldset id="answer" className="mb-6">
      <legend className="mb-1 font-semibold">{words.answer}</legend>
      {options.map(([value, label]) => (
        <label key={value} className="flex min-h-11 items-center gap-3 py-1">
          <input
            type="radio"
            name="answer"
            value={value}
            defaultChecked={chosen === value}
            className="size-6 shrink-0"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
