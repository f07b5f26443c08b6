import { data, redirect } from 'react-router'
import { parseNumber } from '#platform/digits.ts'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { bothOf, dayOf, type Typed } from '../../centres/change-form.ts'
import { textOrNull } from '../../centres/trim-text.ts'
import { orRefused } from '../census-errors.ts'
import { typedFrom } from '../cycle-form.ts'
import { listInvitable } from '../list-invitable.server.ts'
import { WorkshopFields } from '../parts/workshop-fields.tsx'
import { readTimeZone } from '../programme-place.server.ts'
import { readCyclePlan } from '../read-plan.server.ts'
import { listWorkshops, type Workshop } from '../read-workshop.server.ts'
import { phasesOpeningRegistration } from '../registration.ts'
import { saveWorkshop } from '../save-workshop.server.ts'
import type { WorkshopPlan } from '../workshop.ts'
import { clockOf } from '../workshop-time.server.ts'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/workshop-form.ts'

/** A new workshop, or one to be changed. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const cycle = await readCyclePlan(database, person, Number(params.cycle) || 0)
  const [held] = isId(params.workshop) ? await listWorkshops(database, { id: params.workshop }) : []
  if (!cycle || (params.workshop !== 'new' && held?.cycle !== cycle.id)) throw data(null, { status: 404 })
  const entities = await listInvitable(database, cycle.id)
  return {
    ...{ cycle, entities, typed: held ? typedOf(held) : ({} as Typed) },
    ...{ timeZone: await readTimeZone(database), workshop: held?.id ?? null },
    opening: cycle.phases.length === 0 ? null : phasesOpeningRegistration(cycle),
  }
}

const typedOf = (held: Workshop): Typed => {
  const [from, until] = [clockOf(held.startsAt, held.timeZone), clockOf(held.endsAt, held.timeZone)]
  return {
    ...{
      title_ar: held.title.ar,
      title_en: held.title.en,
      link: held.link ?? '',
      places: String(held.places),
    },
    ...{ venue_ar: held.venue?.ar ?? '', venue_en: held.venue?.en ?? '', day: from.day },
    ...{ starts_at: from.time, ends_at: until.time, opens_on: held.opensOn, closes_on: held.closesOn },
    ...{ revision: String(held.revision), entity: (held.entities ?? []).join(' ') },
  }
}

const planFrom = (typed: Typed): WorkshopPlan => {
  const entities = (typed.entity ?? '').split(' ').filter((code) => code !== '')
  return {
    title: bothOf(typed, 'title'),
    venue: textOrNull(bothOf(typed, 'venue')),
    link: (typed.link ?? '').trim() || null,
    ...{ day: dayOf(typed, 'day'), startsAt: dayOf(typed, 'starts_at'), endsAt: dayOf(typed, 'ends_at') },
    ...{ opensOn: dayOf(typed, 'opens_on'), closesOn: dayOf(typed, 'closes_on') },
    places: parseNumber(typed.places ?? '') ?? 0,
    entities: entities.length === 0 ? null : entities,
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { intent, ...typed } = typedFrom(await request.formData())
  if (intent === 'switch-language') return data({ typed, errors: [] })
  const held = isId(params.workshop) ? { id: params.workshop, revision: Number(typed.revision) || 0 } : null
  const cycle = Number(params.cycle) || 0
  const saved = await orRefused(language, () =>
    saveWorkshop(services, person, { cycle, held, plan: planFrom(typed) }),
  )
  if ('errors' in saved) return data({ typed, errors: saved.errors }, { status: saved.status })
  const key = { cycle: params.cycle, workshop: saved.value }
  return redirect(urlTo(language, 'workshop', key, { done: 'saved' }))
}

export default function WorkshopFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { cycle, entities, timeZone, workshop, opening } = loaderData
  const language = useLanguage()
  const words = useWords(workshopWords)
  const typed: Typed = actionData?.typed ?? loaderData.typed
  const errors = actionData?.errors ?? []
  const key = { cycle: String(cycle.id) }
  return (
    <Page
      title={workshop === null ? words.add : words.change}
      caption={cycle.title[language]}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.cycles, href: urlTo(language, 'cycles') },
        { label: cycle.title[language], href: urlTo(language, 'cycle', key) },
        { label: words.title, href: urlTo(language, 'workshops', key) },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Form id="draft" noValidate>
        <input type="hidden" name="revision" value={typed.revision ?? ''} />
        <WorkshopFields
          typed={typed}
          errors={errors}
          entities={entities}
          timeZone={timeZone}
          opening={opening}
        />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}
