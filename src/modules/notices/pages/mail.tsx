import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatNumber, plural } from '#platform/i18n.ts'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { urlTo } from '#urls.ts'
import { roleToKeepMail } from '../access.ts'
import { cancelMail } from '../cancel-mail.server.ts'
import { isMailStatus, type MailStatus, mailStatuses } from '../mail-status.ts'
import { pageNumber } from '../page-number.ts'
import { Done } from '../parts/done.tsx'
import { MailTable } from '../parts/mail-table.tsx'
import { isSampleProgramme, mailsPerPage, type OutboxView, readOutbox } from '../read-outbox.server.ts'
import { refusalTexts } from '../refusal-texts.ts'
import { retryAllMail, retryMail } from '../retry-mail.server.ts'
import { noticeWords } from '../words.ts'
import type { Route } from './+types/mail.ts'

const statusOf = (query: URLSearchParams): MailStatus => {
  const status = query.get('status')
  return isMailStatus(status) ? status : 'queued'
}

/** The page that was looked at, unless it is the first: whoever works through a long list stays where they are. */
const pageOf = (query: URLSearchParams): number | undefined => {
  const page = pageNumber(query)
  return page > 1 ? page : undefined
}

/** The mail that goes out, by its state. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const view = { status: statusOf(url.searchParams), page: pageNumber(url.searchParams) }
  const [outbox, readable] = await Promise.all([
    readOutbox(services.database, view),
    isSampleProgramme(services.database),
  ])
  const pages = Math.ceil(outbox.counts[view.status] / mailsPerPage)
  const done = url.searchParams.get('done')
  // What was acted on may have been all there was on the last page.
  if (view.page > Math.max(pages, 1))
    throw redirect(
      urlTo(
        language,
        'mail',
        {},
        { status: view.status, page: pages > 1 ? pages : undefined, done: done ?? undefined },
      ),
    )
  return {
    ...{ ...view, pages, outbox, readable, done },
    mayAct: roleToKeepMail(person) !== null,
    serverSet: services.config.mail !== undefined,
  }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const intent = form.get('intent')
  const id = String(form.get('id') ?? '')
  if (intent !== 'retry-all' && !isId(id)) throw data(null, { status: 400 })
  const back = (done: string) =>
    redirect(
      urlTo(
        language,
        'mail',
        {},
        { status: statusOf(url.searchParams), page: pageOf(url.searchParams), done },
      ),
    )
  try {
    if (intent === 'retry-all') {
      await retryAllMail(services, person)
      return back('all-retried')
    }
    if (intent === 'retry') {
      await retryMail(services, person, id)
      return back('retried')
    }
    if (intent !== 'cancel') throw data(null, { status: 400 })
    await cancelMail(services, person, id)
    return back('cancelled')
  } catch (error) {
    const { errors, status } = refusalTexts(language, error)
    return data({ errors }, { status })
  }
}

export default function MailPage() {
  const { outbox, status, page, pages, done, serverSet, readable, mayAct } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(noticeWords)
  return (
    <Page
      title={words.mail}
      lead={words.mailLead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <ErrorSummary errors={errors} />
      <Done done={done} />
      {!serverSet && (
        <Notice title={words.noServerTitle}>
          {words.noServer} <bdi>SMTP_URL</bdi>, <bdi>MAIL_FROM</bdi>
        </Notice>
      )}
      {outbox.stuck > 0 && (
        <Notice title={words.stuckTitle}>{plural(language, outbox.stuck, words.stuck)}</Notice>
      )}
      <States counts={outbox.counts} status={status} />
      {mayAct && status === 'failed' && outbox.counts.failed > 1 && (
        <Form className="mb-4">
          <Button look="second" name="intent" value="retry-all">
            {words.retryAll}
          </Button>
        </Form>
      )}
      {outbox.mails.length === 0 ? (
        <EmptyState title={words.emptyMailTitle}>{words.emptyMail[status]}</EmptyState>
      ) : (
        <MailTable mails={outbox.mails} caption={words.statuses[status]} {...{ readable, mayAct }} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => urlTo(language, 'mail', {}, { status, page: number })}
      />
    </Page>
  )
}

function States({ counts, status }: { readonly counts: OutboxView['counts']; readonly status: MailStatus }) {
  const language = useLanguage()
  const words = useWords(noticeWords)
  return (
    <Tabs
      label={words.states}
      items={mailStatuses.map((of) => ({
        label: `${words.statuses[of]} (${formatNumber(language, counts[of])})`,
        href: urlTo(language, 'mail', {}, { status: of }),
        current: of === status,
      }))}
    />
  )
}
