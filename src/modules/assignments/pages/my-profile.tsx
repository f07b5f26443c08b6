import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { labelErrors } from '../label-errors.ts'
import { listGovernorates } from '../list-governorates.server.ts'
import { ownWords } from '../own-words.ts'
import { ProfileFields } from '../parts/profile-fields.tsx'
import { profileFrom, typedOfProfile } from '../profile-form.ts'
import { listAbsences, listOwnVisitors } from '../read-visitors.server.ts'
import { saveProfile } from '../save-profile.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/my-profile.ts'

/** A visitor's own days, hours and languages. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database } = services
  const visitor = (await listOwnVisitors(database, 0, person.id))[0] ?? null
  const [absences, governorates] = await Promise.all([
    visitor ? listAbsences(database, visitor.id) : [],
    listGovernorates(database),
  ])
  return { visitor, absences, governorates, done: url.searchParams.get('done') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return data({ typed, errors: none })
  const visitor = (await listOwnVisitors(services.database, 0, person.id))[0]
  if (!visitor) throw data(null, { status: 404 })
  try {
    await saveProfile(services, person, profileFrom(visitor.id, typed))
    return redirect(urlTo(language, 'myProfile', {}, { done: 'saved' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors: labelErrors(language, errors) }, { status })
  }
}

export default function MyProfilePage() {
  const { visitor, absences, governorates, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(ownWords)
  const errors = answer?.errors ?? []
  return (
    <Page
      title={own.profile}
      lead={words.profileOwnLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: own.myVisits, href: urlTo(language, 'myVisits') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {done === 'saved' && !answer && <Notice tone="good">{words.saved}</Notice>}
      {visitor === null ? (
        <EmptyState title={own.none}>{own.noneText}</EmptyState>
      ) : (
        <Form id="draft" noValidate>
          <input
            type="hidden"
            name="revision"
            value={answer ? (answer.typed.revision ?? '') : String(visitor.revision)}
          />
          <ProfileFields
            typed={answer?.typed ?? typedOfProfile(visitor.profile)}
            {...{ errors, absences, governorates }}
            instruments={{}}
            own
          />
          <Button name="intent" value="save">
            {words.save}
          </Button>
        </Form>
      )}
    </Page>
  )
}
