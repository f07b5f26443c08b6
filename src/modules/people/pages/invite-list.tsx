import { useCallback } from 'react'
import { data, redirect, useActionData, useLoaderData, useRevalidator } from 'react-router'
import { orFormErrors } from '#platform/form-errors.ts'
import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { JobProgress } from '#ui/job-progress.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { confirmInvitations } from '../invitation-list.server.ts'
import { invitationWords } from '../invitation-words.ts'
import { ListFaults } from '../parts/list-faults.tsx'
import { ListPeople } from '../parts/list-people.tsx'
import { readList } from '../read-list.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import type { Route } from './+types/invite-list.ts'

/** A list of people: what was read, what is wrong with it, and how far its invitations are. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const list = await readList(services.database, params.list)
  if (list === null) throw data(null, { status: 404 })
  return { list, id: params.list }
}

export async function action({ context, params }: Route.ActionArgs) {
  const { services, language, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { list } = params
  const done = await orFormErrors({ ar, en }, language, () => confirmInvitations(services, person, list))
  if ('errors' in done) return data({ errors: done.errors as readonly FieldError[] }, { status: done.status })
  return redirect(urlTo(language, 'inviteList', { list }))
}

export default function InviteListPage() {
  const { list, id } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(invitationWords)
  const { revalidate } = useRevalidator()
  const look = useCallback(() => void revalidate(), [revalidate])
  const { status } = list
  const said = words.listStates[status] ?? ''
  const share = formatShare(language, list.share)
  return (
    <Page
      title={words.list}
      caption={<bdi>{list.fileName}</bdi>}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.people, href: urlTo(language, 'people') },
        { label: words.invitations, href: urlTo(language, 'invitations') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {status === 'inviting' ? (
        <JobProgress title={said} share={list.share} text={share} detail={words.inviting} onLook={look}>
          <ButtonLink href={urlTo(language, 'inviteList', { list: id })} look="second">
            {words.refresh}
          </ButtonLink>
        </JobProgress>
      ) : (
        <Notice tone={status === 'faulty' ? 'danger' : status === 'done' ? 'good' : 'plain'}>{said}</Notice>
      )}
      <p className="my-4">{words.peopleCount(formatNumber(language, list.count))}</p>
      {status === 'faulty' && <ListFaults faults={list.faults} count={list.faultCount} />}
      {status === 'waiting' && (
        <>
          <Form className="mb-6">
            <Button>{words.confirmList}</Button>
          </Form>
          <ListPeople people={list.people} count={list.count} />
        </>
      )}
      {status !== 'inviting' && (
        <p className="mt-6 flex flex-wrap gap-4">
          {status === 'done' && (
            <ButtonLink href={urlTo(language, 'invitations')}>{words.toInvitations}</ButtonLink>
          )}
          <ButtonLink href={urlTo(language, 'inviteFile')} look="second">
            {words.anotherFile}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
