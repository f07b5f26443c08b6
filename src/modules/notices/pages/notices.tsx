import { data, redirect, useLoaderData } from 'react-router'
import { plural } from '#platform/i18n.ts'
import { isId } from '#platform/is-id.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import { markAllRead, markRead } from '../mark-read.server.ts'
import { isNoticeKind, type NoticeKind, noticeKinds } from '../notice.ts'
import { pageNumber } from '../page-number.ts'
import { Done } from '../parts/done.tsx'
import { NoticeItem } from '../parts/notice-item.tsx'
import { noticesPerPage, readInbox } from '../read-inbox.server.ts'
import { noticeWords } from '../words.ts'
import type { Route } from './+types/notices.ts'

const kindOf = (query: URLSearchParams): NoticeKind | null => {
  const kind = query.get('kind')
  return isNoticeKind(kind) ? kind : null
}

/** What an address says of a place in the inbox; the first page needs no saying. */
const placeOf = (kind: NoticeKind | null, page: number) => ({
  kind: kind ?? undefined,
  page: page > 1 ? page : undefined,
})

/** When the page was made that somebody saw, as its form says; now where it does not say. */
function seenUpTo(text: string, now: Date): Date {
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? now : moment
}

/** A person's own inbox. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const view = { kind: kindOf(url.searchParams), page: pageNumber(url.searchParams) }
  const inbox = await readInbox(services.database, person.id, view)
  const pages = Math.ceil(inbox.count / noticesPerPage)
  const done = url.searchParams.get('done')
  // A kept address may lead behind the last page: to read a notice moves those that are left.
  if (view.page > Math.max(pages, 1))
    throw redirect(urlTo(language, 'notices', {}, { ...placeOf(view.kind, pages), done: done ?? undefined }))
  return { ...view, inbox, pages, done }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const intent = form.get('intent')
  const id = String(form.get('id') ?? '')
  const kind = kindOf(url.searchParams)
  const here = (done: string, page: number) =>
    urlTo(language, 'notices', {}, { ...placeOf(kind, page), done })
  if (intent === 'all-read') {
    const upTo = seenUpTo(String(form.get('upTo') ?? ''), services.clock.now())
    await markAllRead(services, person, { kind, upTo })
    return redirect(here('all-read', 1))
  }
  if (!isId(id) || (intent !== 'open' && intent !== 'read')) throw data(null, { status: 400 })
  const link = await markRead(services, person, id)
  return redirect(
    intent === 'open'
      ? `/${language}${link === '/' ? '' : link}`
      : here('read', pageNumber(url.searchParams)),
  )
}

export default function NoticesPage() {
  const { inbox, kind, page, pages, done } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(noticeWords)
  return (
    <Page
      title={words.notices}
      lead={words.noticesLead}
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <Done done={done} />
      <KindFilter kind={kind} />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>{plural(language, inbox.unread, words.unread)}</p>
        {inbox.notices.some(({ read }) => !read) && (
          <Form>
            <input type="hidden" name="upTo" value={inbox.upTo ?? ''} />
            <Button look="second" name="intent" value="all-read">
              {words.markAllRead}
            </Button>
          </Form>
        )}
      </div>
      {inbox.count === 0 ? (
        <EmptyState title={kind === null ? words.emptyTitle : words.emptyKindTitle}>
          {kind === null ? words.empty : words.emptyKind}
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {inbox.notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => urlTo(language, 'notices', {}, { kind: kind ?? undefined, page: number })}
      />
      <p className="no-print mt-8">
        <ButtonLink href={urlTo(language, 'noticePreferences')} look="second">
          {words.choosePreferences}
        </ButtonLink>
      </p>
    </Page>
  )
}

function KindFilter({ kind }: { readonly kind: NoticeKind | null }) {
  const words = useWords(noticeWords)
  const options = noticeKinds.map((value) => ({ value, label: words.kinds[value] }))
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-x-4">
      <div className="min-w-56">
        <Select
          name="kind"
          label={words.kind}
          value={kind ?? ''}
          options={[{ value: '', label: words.allKinds }, ...options]}
        />
      </div>
      <div className="mb-6">
        <Button look="second">{words.show}</Button>
      </div>
    </form>
  )
}
