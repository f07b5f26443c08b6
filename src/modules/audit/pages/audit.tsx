import { data, redirect, useLoaderData } from 'react-router'
import { readLastCheckpoint } from '#platform/audit-checkpoint.ts'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { auditViewQuery, readAuditView, readBefore } from '../audit-view.ts'
import { askForCheck, readLatestCheck } from '../check-audit.server.ts'
import { AuditFilter } from '../parts/audit-filter.tsx'
import { AuditLog } from '../parts/audit-log.tsx'
import { ChainCheck } from '../parts/chain-check.tsx'
import { listKinds, readAuditPage } from '../read-audit.server.ts'
import { auditWords } from '../words.ts'
import type { Route } from './+types/audit.ts'

/** The log of every change, narrowed by the address. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const { database, config } = services
  const view = readAuditView(url.searchParams)
  const before = readBefore(url.searchParams)
  const [found, kinds, check, last] = await Promise.all([
    readAuditPage(services, view, before),
    listKinds(database),
    readLatestCheck(database),
    readLastCheckpoint(config.dataDir),
  ])
  return { ...{ view, before, found, kinds, check }, checkpoint: last ? { id: last.id, at: last.at } : null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  const form = await request.formData()
  if (person === null || form.get('intent') !== 'check') throw data(null, { status: 400 })
  await askForCheck(services, person)
  return redirect(urlTo(language, 'audit'))
}

export default function AuditPage() {
  const { view, before, found, kinds, check, checkpoint } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(auditWords)
  return (
    <Page
      title={words.audit}
      lead={words.lead}
      width="wide"
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <ChainCheck check={check} checkpoint={checkpoint} />
      <AuditFilter view={view} kinds={kinds} />
      <AuditLog
        {...found}
        newest={before === null}
        view={view}
        linked
        hrefBefore={(next) => urlTo(language, 'audit', {}, auditViewQuery(view, next))}
      />
    </Page>
  )
}
