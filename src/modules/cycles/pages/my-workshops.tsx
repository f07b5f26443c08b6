import { randomUUID } from 'node:crypto'
import { data, redirect } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { orRefused } from '../census-errors.ts'
import { countRegistration } from '../limit-registrations.server.ts'
import { listOwnWorkshops } from '../list-own-workshops.server.ts'
import { OwnWorkshopItem } from '../parts/own-workshop-item.tsx'
import { registerForWorkshop } from '../register-for-workshop.server.ts'
import { workshopWords } from '../workshop-words.ts'
import type { Route } from './+types/my-workshops.ts'

/** The workshops to come for a liaison, who registers for them with their account. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const workshops = person === null ? [] : await listOwnWorkshops(services, person)
  return {
    today: todayOf(services.clock),
    workshops: workshops.map((workshop) => ({ ...workshop, post: randomUUID() })),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language, address: sender } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const [id, workshop] = [String(form.get('id') ?? ''), String(form.get('workshop') ?? '')]
  if (!isId(workshop)) throw data(null, { status: 404 })
  const { name, email: address } = person
  const given = await orRefused(language, async () => {
    await countRegistration(services, person.id, sender)
    return registerForWorkshop(services, { person, workshop }, { id, name, address, language })
  })
  if ('errors' in given) {
    const errors = given.errors.map(({ text }) => ({ text }))
    return data({ errors }, { status: given.status })
  }
  return redirect(urlTo(language, 'workshopPlace', { token: given.value.token }, { done: 'asked' }))
}

export default function MyWorkshopsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { workshops, today } = loaderData
  const language = useLanguage()
  const words = useWords(workshopWords)
  const errors = actionData?.errors ?? []
  return (
    <Page
      title={words.mineTitle}
      lead={words.mineLead}
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <ErrorSummary errors={errors} />
      {workshops.length === 0 && <EmptyState title={words.mineNone}>{words.mineNoneText}</EmptyState>}
      {workshops.map((workshop) => (
        <OwnWorkshopItem key={workshop.id} workshop={workshop} post={workshop.post} today={today} />
      ))}
    </Page>
  )
}
