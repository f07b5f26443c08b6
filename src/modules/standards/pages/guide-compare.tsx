import type { Language } from '#platform/language.ts'
import { pageContext } from '#platform/page-context.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { diffGuides } from '../diff-guides.ts'
import { editorWords } from '../editor/words.ts'
import { localText } from '../local-text.ts'
import { CompareForm } from '../parts/compare-form.tsx'
import { DifferenceView } from '../parts/difference-view.tsx'
import { listGuides, readGuide } from '../read.server.ts'
import type { Route } from './+types/guide-compare.ts'

/** Two editions side by side; only the form until both are named. */
export async function loader({ url, context }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  const editions = await listGuides(services.database, person)
  const read = async (name: 'before' | 'after') => {
    const [code = '', edition = ''] = (url.searchParams.get(name) ?? '').split('/')
    return code && edition ? readGuide(services.database, person, code, edition) : null
  }
  const [before, after] = [await read('before'), await read('after')]
  return {
    editions,
    before: before && `${before.code}/${before.edition}`,
    after: after && `${after.code}/${after.edition}`,
    difference: before && after && diffGuides(before.guide, after.guide),
    titles: after && titlesOf(after.guide, language),
  }
}

/** What pillars and criteria are called, by code. */
const titlesOf = ({ pillars }: Guide, language: Language): Record<string, string> =>
  Object.fromEntries(
    [...pillars, ...pillars.flatMap(({ criteria }) => criteria)].map(({ code, title }) => [
      code,
      localText(language, title),
    ]),
  )

export default function GuideComparePage({ loaderData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { editions, before, after, difference, titles } = loaderData
  return (
    <Page
      title={words.compareTitle}
      lead={words.compareLead}
      breadcrumbs={[{ label: words.guides, href: urlTo(language, 'guides') }]}
      width="wide"
    >
      <div className="max-w-[42rem]">
        <CompareForm editions={editions} before={before} after={after} />
      </div>
      {difference && <DifferenceView difference={difference} titles={titles ?? {}} />}
    </Page>
  )
}
