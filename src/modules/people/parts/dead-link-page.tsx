import { ButtonLink } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { linkWords } from '../link-words.ts'

/** Says why a link of a mail opens nothing, and what to do. */
export function DeadLinkPage({ why, reset = false }: { readonly why: string; readonly reset?: boolean }) {
  const words = useWords(linkWords)
  const language = useLanguage()
  const said = words.dead[why] ?? words.dead.unknown
  return (
    <Page title={said?.title ?? ''} lead={said?.text}>
      {!reset && <p className="mb-6">{words.askAgain}</p>}
      <p className="flex flex-wrap gap-4">
        {reset && <ButtonLink href={urlTo(language, 'forgottenPassword')}>{words.resetAgain}</ButtonLink>}
        <ButtonLink href={urlTo(language, 'signIn')} look="second">
          {words.signIn}
        </ButtonLink>
      </p>
    </Page>
  )
}
