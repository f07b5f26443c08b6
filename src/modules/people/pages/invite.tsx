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
import { mostRoles } from '../invitation.ts'
import { invitationWords } from '../invitation-words.ts'
import { invitationIn, rolesIn } from '../invite-form.ts'
import { invitePerson } from '../invite-person.server.ts'
import { InviteFields } from '../parts/invite-fields.tsx'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import type { Typed } from '../run-person-change.server.ts'
import { listScopes } from '../scope.server.ts'
import type { Route } from './+types/invite.ts'

/** Inviting one person. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  return {
    language,
    today: todayOf(services.clock),
    entities: await listScopes(services.database, 'entity'),
    cycles: await listScopes(services.database, 'cycle'),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, language, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed: Record<string, string> = {}
  for (const [name, value] of await request.formData())
    if (typeof value === 'string') typed[name] = value.slice(0, 500)
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return data({ typed, errors: none })
  if (typed.intent === 'add-role')
    return data({ typed: { ...typed, count: String(rolesIn(typed) + 1) }, errors: none })
  const done = await orFormErrors({ ar, en }, language, () =>
    invitePerson(services, person, invitationIn(typed)),
  )
  if ('errors' in done)
    return data({ typed, errors: done.errors as readonly FieldError[] }, { status: done.status })
  return redirect(urlTo(language, 'invitation', { invitation: done.value }, { done: 'invited' }))
}

export default function InvitePage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(invitationWords)
  const errors = answer?.errors ?? []
  const typed: Typed = answer?.typed ?? { language: loaded.language }
  const count = rolesIn(typed)
  return (
    <Page
      title={words.invite}
      lead={words.inviteLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.people, href: urlTo(language, 'people') },
        { label: words.invitations, href: urlTo(language, 'invitations') },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Form id="draft" noValidate>
        <InviteFields {...{ typed, errors, count }} choices={loaded} />
        <div className="flex flex-wrap gap-4">
          <Button name="intent" value="send">
            {words.send}
          </Button>
          {count < mostRoles && (
            <Button name="intent" value="add-role" look="second">
              {words.addRole}
            </Button>
          )}
        </div>
      </Form>
    </Page>
  )
}
