import { Heading } from '#ui/heading.tsx'
import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { portalWords } from '../words.ts'

export default function HomePage() {
  const words = useWords(portalWords)
  return (
    <Page title={words.homeTitle} lead={words.homeLead}>
      <Heading level={2}>{words.homeHow}</Heading>
      <ol className="numbered grid gap-2 ps-8">
        {words.homeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Page>
  )
}
