import { useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { readAuditView, readBefore } from '../audit-view.ts'
import { AuditLog } from '../parts/audit-log.tsx'
import { readAuditPage } from '../read-audit.server.ts'
import { auditWords } from '../words.ts'
import type { Route } from './+types/audit-subject.ts'

/** Everything that was ever done to one thing. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const { kind, id } = params
  const view = readAuditView(new URLSearchParams({ kind, subject: id }))
  const before = readBefore(url.searchParams)
  return { kind, id, view, before, found: await readAuditPage(services, view, before) }
}

export default function AuditSubjectPage() {
  const { kind, id, view, before, found } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(auditWords)
  return (
    <Page
      title={words.history(words.kinds[kind] ?? kind, id)}
      lead={words.historyLead}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.audit, href: urlTo(language, 'audit') },
      ]}
    >
      <AuditLog
        {...found}
        newest={before === null}
        view={view}
        linked={false}
        hrefBefore={(row) => urlTo(language, 'auditSubject', { kind, id }, { before: row })}
      />
    </Page>
  )
}
