import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { mayViewAs } from '../access.ts'
import { readPerson } from '../read-person.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { startViewAs } from '../view-as.server.ts'
import { viewAsWords } from '../view-as-words.ts'
import { viewedOf } from '../viewed-of.ts'
import type { Route } from './+types/view-as.ts'

/** Asks why an administrator wants to see the site as somebody else does; 403 where that may not be. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services, person: asker } = context.get(pageContext)
  const person = await readPerson(services.database, params.person, services.clock.now())
  if (person === null) throw data(null, { status: 404 })
  if (!mayViewAs(asker, viewedOf(person))) throw data(null, { status: 403 })
  return { id: person.id, name: person.name }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, person: asker, language } = context.get(pageContext)
  if (asker === null) throw data(null, { status: 403 })
  const reason = String((await request.formData()).get('reason') ?? '').slice(0, 2000)
  const done = await orFormErrors({ ar, en }, language, () =>
    startViewAs(services, asker, { person: params.person, reason, headers: request.headers }),
  )
  if ('errors' in done) return data({ reason, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'home'))
}

export default function ViewAsPage() {
  const { id, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(viewAsWords)
  const errors: readonly FieldError[] = answer?.errors ?? []
  const back = urlTo(language, 'person', { person: id })
  return (
    <Page
      title={words.viewAs}
      caption={<bdi>{name[language]}</bdi>}
      lead={words.lead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.people, href: urlTo(language, 'people') },
        { label: name[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      <p className="mb-6">{words.hidden}</p>
      <Form id="draft" noValidate>
        <TextInput
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={answer?.reason}
          error={errorOf(errors, 'reason')}
        />
        <Button>{words.start}</Button>
      </Form>
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.cancel}
        </a>
      </p>
    </Page>
  )
}
