import { data, redirect, useActionData } from 'react-router'
import { orFormErrors } from '#platform/form-errors.ts'
import { pageContext } from '#platform/page-context.ts'
import { tableFiles } from '#platform/spreadsheets/table-files.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { FileInput } from '#ui/file-input.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { uploadInvitations } from '../invitation-list.server.ts'
import { invitationWords } from '../invitation-words.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { roles } from '../role.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/invite-file.ts'

/** Sending a spreadsheet of people to invite. */
export async function action({ request, context }: Route.ActionArgs) {
  const { services, language, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const file = (await request.formData()).get('file')
  const sent =
    file instanceof File
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { name: '', bytes: new Uint8Array(0) }
  const done = await orFormErrors({ ar, en }, language, () => uploadInvitations(services, person, sent))
  if ('errors' in done) return data({ errors: done.errors as readonly FieldError[] }, { status: done.status })
  return redirect(urlTo(language, 'inviteList', { list: done.value }))
}

export default function InviteFilePage() {
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(invitationWords)
  const names = useWords(peopleWords).roleNames
  const comma = language === 'ar' ? '، ' : ', '
  const roleNames = roles.map((role) => names[role] ?? role).join(comma)
  return (
    <Page
      title={words.list}
      lead={words.listLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.people, href: urlTo(language, 'people') },
        { label: words.invitations, href: urlTo(language, 'invitations') },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Form encType="multipart/form-data" noValidate>
        <FileInput
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept={tableFiles}
          error={errorOf(errors, 'file')}
        />
        <Button>{words.read}</Button>
      </Form>
      <Heading level={2}>{words.columnsTitle}</Heading>
      <p className="mb-4">
        <a href={urlTo(language, 'inviteTemplate')} download className="inline-flex min-h-11 items-center">
          {words.template}
        </a>
      </p>
      <SummaryList
        rows={Object.entries(words.columns).map(([column, value]) => ({
          label: words.columnNames[column] ?? column,
          value: column === 'role' ? `${value}: ${roleNames}` : value,
        }))}
      />
    </Page>
  )
}
