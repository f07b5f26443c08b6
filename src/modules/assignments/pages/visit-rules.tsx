import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { weekOrder } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { labelErrors } from '../label-errors.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { Check, CheckList } from '../parts/check-list.tsx'
import { DemandFields } from '../parts/demand-fields.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { VisitTabs } from '../parts/visit-tabs.tsx'
import { WeightFields } from '../parts/weight-fields.tsx'
import { listHolidays, readRules } from '../read-rules.server.ts'
import { demandStages, rulesFrom, typedOfRules } from '../rules-form.ts'
import { saveRules } from '../save-rules.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visit-rules.ts'

/** The rules of a cycle's visits, what each instrument asks, and the holidays. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const cycle = await loadCycle(services.database, person, params.cycle)
  const [rules, holidays] = await Promise.all([
    readRules(services.database, cycle.id),
    listHolidays(services.database, cycle.startsOn),
  ])
  return { cycle, rules, holidays, done: url.searchParams.get('done') }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const cycle = await loadCycle(services.database, person, params.cycle)
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return data({ typed, errors: none })
  try {
    await saveRules(services, person, rulesFrom(cycle.id, Object.keys(cycle.instruments), typed))
    return redirect(urlTo(language, 'visitRules', { cycle: params.cycle }, { done: 'saved' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors: labelErrors(language, errors, cycle.instruments) }, { status })
  }
}

export default function VisitRulesPage() {
  const { cycle, rules, holidays, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const errors = answer?.errors ?? []
  const comma = language === 'ar' ? '، ' : ', '
  const typed = answer && answer.typed.intent === 'save' ? answer.typed : typedOfRules(rules)
  const spanOf = (stage: string) => {
    const phase = cycle.phases.find(({ code }) => code === `${stage}-evaluation`)
    return { from: phase?.startsOn ?? '', until: phase?.endsOn ?? '' }
  }
  const text = (name: string, label: string, hint?: string) => (
    <NumberField {...{ name, label, hint, typed, errors }} />
  )
  return (
    <Page
      title={words.tabs.visitRules}
      caption={cycle.title[language]}
      lead={words.rulesLead}
      refused={errors.length > 0}
      breadcrumbs={visitCrumbs(language, cycle)}
    >
      <ErrorSummary errors={errors} />
      {done === 'saved' && !answer && <Notice tone="good">{words.saved}</Notice>}
      <VisitTabs cycle={cycle.id} current="visitRules" keeps />
      <Form id="draft" noValidate>
        <input type="hidden" name="revision" value={typed.revision ?? '0'} />
        <div className="mb-6">
          <Check name="neutral" value="yes" label={words.neutral} checked={typed.neutral === 'yes'} />
        </div>
        {text('cooling_off', words.coolingOff, words.coolingOffHint)}
        {text('minutes_between', words.minutesBetween)}
        {text('opens_at', words.opensAt)}
        {text('closes_at', words.closesAt)}
        <CheckList
          name="weekdays"
          legend={words.workdays}
          chosen={(typed.weekdays ?? '').split(' ')}
          options={weekOrder().map((at) => ({ value: String(at), label: words.weekdays[at] ?? '' }))}
        />
        <Heading level={2}>{words.demands}</Heading>
        <p className="mb-4 text-quiet">{words.demandsHint}</p>
        {demandStages.map((stage) => (
          <section key={stage}>
            <Heading level={3}>{words.stages[stage] ?? stage}</Heading>
            {Object.entries(cycle.instruments).map(([instrument, title]) => (
              <DemandFields
                key={instrument}
                {...{ instrument, stage, typed, errors }}
                label={title[language]}
                span={spanOf(stage)}
              />
            ))}
          </section>
        ))}
        <Heading level={2}>{words.softRules}</Heading>
        <WeightFields typed={typed} errors={errors} />
        <div className="mt-8">
          <Button name="intent" value="save">
            {words.save}
          </Button>
        </div>
      </Form>
      {rules !== null && <p className="mt-6 text-quiet">{words.doubleOf(String(rules.seed))}</p>}
      <Heading level={2}>{words.holidays}</Heading>
      <p className="mb-4">
        {holidays.length === 0 ? words.noHolidays : holidays.map(({ title }) => title[language]).join(comma)}{' '}
        <a href={urlTo(language, 'holidays')} className="inline-flex min-h-11 items-center">
          {words.addHoliday}
        </a>
      </p>
    </Page>
  )
}
