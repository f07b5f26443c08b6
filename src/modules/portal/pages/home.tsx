import { useLoaderData } from 'react-router'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { listCycles, readProgramme } from '../../cycles/read.server.ts'
import { portalWords } from '../words.ts'
import type { Route } from './+types/home.ts'

/** The programme's name, and its latest cycle with public results. */
export async function loader({ context }: Route.LoaderArgs) {
  const { database } = context.get(pageContext).services
  const [programme, cycles] = await Promise.all([readProgramme(database), listCycles(database, null)])
  return { programme, latest: cycles[0] ?? null }
}

export default function HomePage() {
  const { programme, latest } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(portalWords)
  return (
    <Page
      title={words.homeTitle}
      lead={words.homeLead}
      width="wide"
      caption={
        programme ? words.inCountry(programme.title[language], programme.country[language]) : undefined
      }
    >
      <Heading level={2}>{words.homeHow}</Heading>
      <Steps />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <section>
          <Heading level={2}>{words.latest}</Heading>
          {latest?.publishedAt ? (
            <>
              <p className="mb-4">
                {words.latestOf(latest.title[language], formatDate(language, latest.publishedAt))}
              </p>
              <ButtonLink href={urlTo(language, 'cycleResults', { cycle: String(latest.id) })}>
                {words.toLatest(latest.title[language])}
              </ButtonLink>
            </>
          ) : (
            <p>{words.noLatest}</p>
          )}
        </section>
        <section>
          <Heading level={2}>{words.whatFor}</Heading>
          <ul className="list-disc ps-5">
            {words.audiences.map((audience) => (
              <li key={audience} className="mb-1">
                {audience}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

/** Guide, evidence, class: the three steps, each with the page that shows it. */
function Steps() {
  const language = useLanguage()
  const { steps } = useWords(portalWords)
  const shown = [
    { ...steps.guide, href: urlTo(language, 'guide') },
    { ...steps.evidence, href: `${urlTo(language, 'guide')}#instruments` },
    { ...steps.class, href: urlTo(language, 'results') },
  ]
  return (
    <ol className="grid gap-4 sm:grid-cols-3">
      {shown.map(({ title, text, link, href }, index) => (
        <li key={title} className="keep flex flex-col border-t-4 border-brand bg-surface px-5 py-4">
          <h3 className="mb-2 flex items-baseline gap-3 text-xl font-semibold">
            <span className="text-3xl text-brand" aria-hidden="true">
              {formatNumber(language, index + 1)}
            </span>
            {title}
          </h3>
          <p className="mb-2 grow">{text}</p>
          <p>
            <a href={href} className="inline-flex min-h-11 items-center">
              {link}
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}
