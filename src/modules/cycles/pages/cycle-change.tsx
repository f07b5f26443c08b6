import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { changeCycle, listWouldStrand } from '../change-cycle.server.ts'
import { cycleFrom, typedFrom, typedOf } from '../cycle-form.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { DateFields, TitleFields } from '../parts/cycle-fields.tsx'
import { StrandedWorkshops } from '../parts/stranded-workshops.tsx'
import { WhatStands } from '../parts/what-stands.tsx'
import { readCyclePlan } from '../read-plan.server.ts'
import { cycleWords } from '../words.ts'
import type { Route } from './+types/cycle-change.ts'

/** Names, dates and phases of a cycle that is not published. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await readCyclePlan(services.database, person, Number(params.cycle) || 0)
  if (!cycle || cycle.status === 'published') throw data(null, { status: 404 })
  return { cycle }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  const change = {
    ...cycleFrom(typed),
    cycle: Number(params.cycle) || 0,
    revision: Number(typed.revision) || 0,
    reason: typed.reason ?? '',
    stranding: (typed.stranding ?? '').split(' '),
  }
  if (typed.intent === 'switch-language') {
    // Who was shown them is shown them in the other language too.
    const stranded = typed.stranding ? await listWouldStrand(services, change) : []
    return data({ typed, errors: none, late: false, stranded })
  }
  try {
    const changed = await changeCycle(services, person, change)
    const done = changed ? 'changed' : 'same'
    return redirect(urlTo(language, 'cycle', { cycle: params.cycle }, { done }))
  } catch (error) {
    const { errors, status, codes } = fieldErrorsOf(language, error)
    const late = codes.includes('cycle.changed_meanwhile')
    return data({ typed, errors, late, stranded: await listWouldStrand(services, change) }, { status })
  }
}

export default function CycleChangePage() {
  const { cycle } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(cycleWords)
  const stands = typedOf(cycle)
  const typed = answer?.typed ?? stands
  const errors = answer?.errors ?? []
  // Who has been shown what another saved may save over it; who has not been shown it may not.
  const revision = answer && !answer.late ? (answer.typed.revision ?? '') : String(cycle.revision)
  const stranded = answer?.stranded ?? []
  const back = urlTo(language, 'cycle', { cycle: String(cycle.id) })
  return (
    <Page
      title={words.changeTitle}
      caption={cycle.title[language]}
      lead={words.changeLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycle.title[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      {answer?.late && <WhatStands stands={stands} typed={typed} />}
      <StrandedWorkshops workshops={stranded} title={words.wouldStrand}>
        {words.wouldStrandText}
      </StrandedWorkshops>
      <Form id="draft" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="stranding" value={stranded.map(({ id }) => id).join(' ')} />
        <TitleFields typed={typed} errors={errors} />
        <DateFields typed={typed} errors={errors} />
        <TextInput
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed.reason ?? ''}
          error={errorOf(errors, 'reason')}
        />
        <Button>{words.save}</Button>
      </Form>
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.cancel}
        </a>
      </p>
    </Page>
  )
}
