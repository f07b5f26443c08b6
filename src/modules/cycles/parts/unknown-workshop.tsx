import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { workshopWords } from '../workshop-words.ts'

/** The page of a link of a workshop that nobody knows. */
export function UnknownWorkshop() {
  const words = useWords(workshopWords)
  const language = useLanguage()
  return (
    <Page title={words.unknownTitle} breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}>
      <Notice>{words.unknownText}</Notice>
    </Page>
  )
}
