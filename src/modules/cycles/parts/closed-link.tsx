import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { censusWords } from '../census-words.ts'

/** The page of a link that cannot be answered: why, and what to do. */
export function ClosedLink({ state }: { readonly state: 'replaced' | 'over' | 'closed' | 'unknown' }) {
  const words = useWords(censusWords)
  const language = useLanguage()
  const { title, text } = words.states[state]
  return (
    <Page title={title} breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}>
      <Notice>{text}</Notice>
    </Page>
  )
}
