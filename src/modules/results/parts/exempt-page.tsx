import type { Crumb } from '#ui/breadcrumbs.tsx'
import { useLanguage } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import type { ExemptInCycle } from '../exempt-centres.server.ts'
import { ExemptNotice } from './exempt-notice.tsx'

interface ExemptPageProps {
  readonly exempt: ExemptInCycle
  readonly breadcrumbs: readonly Crumb[]
}

/** The page of a centre that a cycle did not evaluate. */
export function ExemptPage({ exempt: { cycle, centre }, breadcrumbs }: ExemptPageProps) {
  const language = useLanguage()
  return (
    <Page
      title={centre.name[language]}
      caption={cycle.title[language]}
      lead={centre.entity.name[language]}
      breadcrumbs={breadcrumbs}
    >
      <ExemptNotice reason={centre.reason} />
    </Page>
  )
}
