import { data, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { findDigest } from '../find-digest.server.ts'
import { VerifiedGuide } from '../parts/verified-guide.tsx'
import { VerifiedResult } from '../parts/verified-result.tsx'
import { reportPageWords } from '../report-words.ts'
import type { Route } from './+types/verify.ts'

/** What a digest printed in a report belongs to; 404 with its own page when nothing has it. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { digest } = params
  const found = await findDigest(services.database, person, digest, url.searchParams.get('centre'))
  return data({ digest, found }, { status: found === null ? 404 : 200 })
}

export default function VerifyPage() {
  const { digest, found } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(reportPageWords)
  return (
    <Page title={words.verifyTitle} breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}>
      {found === null && <EmptyState title={words.unknown}>{words.unknownLead}</EmptyState>}
      {found?.kind === 'guide' && <VerifiedGuide digest={digest} guide={found.guide} />}
      {found?.kind === 'result' && <VerifiedResult digest={digest} found={found} />}
    </Page>
  )
}
