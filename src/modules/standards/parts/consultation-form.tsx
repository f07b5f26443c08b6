import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { commentDeskWords } from '../comment-desk-words.ts'
import { audiences } from '../consultation.ts'
import type { ConsultationPlan } from '../save-consultation.server.ts'

export type PlanAnswers = ConsultationPlan

/** Asks who is asked, from when to when, and what they read first. */
export function ConsultationForm({
  answers,
  errors,
}: {
  readonly answers: PlanAnswers
  readonly errors: readonly FieldError[]
}) {
  const words = useWords(commentDeskWords)
  return (
    <Form id="draft" noValidate className="mt-8">
      <input type="hidden" name="revision" value={answers.revision} />
      <Select
        name="audience"
        label={words.audience}
        value={answers.audience}
        options={audiences.map((value) => ({ value, label: words.audiences[value] }))}
      />
      <TextInput
        name="opensOn"
        type="date"
        label={words.opensOn}
        hint={words.dayHint}
        value={answers.opensOn}
        error={errorOf(errors, 'opensOn')}
        width="short"
      />
      <TextInput
        name="closesOn"
        type="date"
        label={words.closesOn}
        value={answers.closesOn}
        error={errorOf(errors, 'closesOn')}
        width="short"
      />
      <TextArea
        name="intro_ar"
        label={words.introAr}
        hint={words.introHint}
        value={answers.intro.ar}
        error={errorOf(errors, 'intro_ar')}
        lang="ar"
        rows={4}
      />
      <TextArea
        name="intro_en"
        label={words.introEn}
        value={answers.intro.en}
        error={errorOf(errors, 'intro_en')}
        lang="en"
        rows={4}
      />
      <Heading level={2}>{words.whatHappens}</Heading>
      <ul className="mb-6 list-disc ps-6">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <Button name="intent" value="save">
        {answers.revision === 0 ? words.open : words.save}
      </Button>
    </Form>
  )
}
