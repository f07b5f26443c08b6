import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { ar } from '../accessibility.ar.ts'
import { en } from '../accessibility.en.ts'

/** Changes with the text: the day on which somebody last compared it with the site. */
const written = '2026-11-21'

export default function AccessibilityPage() {
  const words = useWords({ ar, en })
  const language = useLanguage()
  return (
    <Page title={words.title} lead={words.lead}>
      {words.sections.map(({ title, points }) => (
        <section key={title}>
          <Heading level={2}>{title}</Heading>
          <ul className={`grid gap-2 ${points.length > 1 ? 'list-disc ps-6' : ''}`}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="mt-10 text-quiet">
        {words.updated} {formatDate(language, written)}
      </p>
    </Page>
  )
}
