import type { Text } from '#scoring/guide.ts'
import { ButtonLink } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'

/** What stands at the address of a consultation between its closing and the publication of the edition. */
export function ConsultationClosed({ title, edition }: { readonly title: Text; readonly edition: string }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  return (
    <Page
      title={words.closedTitle}
      caption={
        <>
          {localText(language, title)} – {words.edition} <bdi>{edition}</bdi>
        </>
      }
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <p className="mb-6">{words.closedNow}</p>
      <ButtonLink href={urlTo(language, 'guide')}>{words.toGuide}</ButtonLink>
    </Page>
  )
}
