import { useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '../../urls.ts'
import { apiWords } from '../api-words.ts'
import { describeApi } from '../describe-api.ts'
import { ApiAddressSection } from '../parts/api-address.tsx'
import { CodedText } from '../parts/coded-text.tsx'
import { Shape } from '../parts/shape.tsx'
import { siteWords } from '../words.ts'
import type { Route } from './+types/api-reference.ts'

/** The groups in the order of the page, by the tag they have in the description. */
const groups = [
  { tag: 'Programme', word: 'programme' },
  { tag: 'Standards guide', word: 'guides' },
  { tag: 'Registry', word: 'registry' },
  { tag: 'Results', word: 'results' },
] as const

export const loader = ({ context }: Route.LoaderArgs) => describeApi(context.get(pageContext).services)

export default function ApiReferencePage() {
  const { addresses, shapes } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(apiWords)
  const { home } = useWords(siteWords)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      breadcrumbs={[{ label: home, href: urlTo(language, 'home') }]}
    >
      <Heading level={2}>{words.rules}</Heading>
      <ul className="grid max-w-[42rem] list-disc gap-2 ps-6">
        {words.ruleList.map((rule) => (
          <li key={rule}>
            <CodedText text={rule} />
          </li>
        ))}
      </ul>
      <p className="mt-4">
        {words.machine}{' '}
        <a href="/api/v1/openapi.json" dir="ltr" className="inline-block py-1">
          /api/v1/openapi.json
        </a>
      </p>
      {groups.map(({ tag, word }) => (
        <section key={tag}>
          <Heading level={2} id={word}>
            {words.groups[word]}
          </Heading>
          {addresses
            .filter((address) => address.tag === tag)
            .map((address) => (
              <ApiAddressSection key={address.path} address={address} tag={word} />
            ))}
        </section>
      ))}
      <Heading level={2} id="shapes">
        {words.shapes}
      </Heading>
      <p className="mb-3">{words.shapesLead}</p>
      {shapes.map(({ name, shape }) => (
        <Details key={name} summary={<code dir="ltr">{name}</code>}>
          <Shape label={name} shape={shape} />
        </Details>
      ))}
    </Page>
  )
}
