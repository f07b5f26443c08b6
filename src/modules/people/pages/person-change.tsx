import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { mayChangePerson } from '../access.ts'
import { keepingWords } from '../keeping-words.ts'
import { ChooseRole } from '../parts/choose-role.tsx'
import { PersonChangeFields } from '../parts/person-change-fields.tsx'
import { personChanges, takesAway } from '../person-change.ts'
import { readPerson } from '../read-person.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { isRole } from '../role.ts'
import { runPersonChange, type Typed } from '../run-person-change.server.ts'
import { listScopes } from '../scope.server.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/person-change.ts'

type Args = Pick<Route.LoaderArgs, 'context' | 'params'>

/** The person and the change; 404 where either is unknown, 403 for one's own account. */
async function find({ context, params }: Args) {
  const { services, person: asker } = context.get(pageContext)
  const kind = personChanges.find((one) => one === params.change)
  const person = await readPerson(services.database, params.person, services.clock.now())
  if (person === null || kind === undefined) throw data(null, { status: 404 })
  if (asker === null || !mayChangePerson(asker, person.id)) throw data(null, { status: 403 })
  return { services, asker, person, kind }
}

export async function loader(args: Route.LoaderArgs) {
  const { services, person, kind } = await find(args)
  const query = args.url.searchParams
  const grant = person.grants.find(({ id, when }) => id === query.get('grant') && when !== 'ended')
  if (kind === 'end-role' && grant === undefined) throw data(null, { status: 404 })
  const asked = query.get('role') ?? ''
  return {
    ...{ person: { id: person.id, name: person.name }, kind, grant: grant ?? null },
    email: kind === 'identity' ? person.email : null,
    role: kind === 'give-role' && isRole(asked) ? asked : null,
    employer: person.employments.find(({ until }) => until === null)?.entity ?? '',
    today: todayOf(services.clock),
    entities: await listScopes(services.database, 'entity'),
    cycles: await listScopes(services.database, 'cycle'),
  }
}

export async function action(args: Route.ActionArgs) {
  const { language } = args.context.get(pageContext)
  const { services, asker, person, kind } = await find(args)
  const typed: Record<string, string> = {}
  for (const [name, value] of await args.request.formData())
    if (typeof value === 'string') typed[name] = value.slice(0, 2000)
  const done = await orFormErrors({ ar, en }, language, () =>
    runPersonChange(services, asker, { kind, person: person.id, typed }),
  )
  if ('errors' in done) return data({ typed, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'person', { person: person.id }, { done: kind }))
}

export default function PersonChangePage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { person, kind, role, grant } = loaded
  const language = useLanguage()
  const words = useWords(keepingWords)
  const { roleNames } = useWords(peopleWords)
  const errors: readonly FieldError[] = answer?.errors ?? []
  const typed: Typed = answer?.typed ?? {
    ...{ from: loaded.today, entity: loaded.employer },
    ...{ nameAr: person.name.ar, nameEn: person.name.en, email: loaded.email ?? '' },
  }
  const back = urlTo(language, 'person', { person: person.id })
  const named = role ?? grant?.role
  return (
    <Page
      title={`${words.change[kind]}${named === undefined ? '' : `: ${roleNames[named] ?? named}`}`}
      caption={<bdi>{person.name[language]}</bdi>}
      lead={words.changeLead[kind]}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.people, href: urlTo(language, 'people') },
        { label: person.name[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      {kind === 'give-role' && role === null ? (
        <ChooseRole />
      ) : (
        <Form id="draft" noValidate>
          {role !== null && <input type="hidden" name="role" value={role} />}
          {grant !== null && <input type="hidden" name="grant" value={grant.id} />}
          <PersonChangeFields {...{ kind, role, typed, errors }} choices={loaded} />
          <Button look={takesAway.has(kind) ? 'danger' : 'main'}>{words.doIt[kind]}</Button>
        </Form>
      )}
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.cancel}
        </a>
      </p>
    </Page>
  )
}
