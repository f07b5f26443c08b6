import { formatNumber, plural } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { localText } from '../local-text.ts'
import { guideWords } from '../page-words.ts'

/** The guide in numbers and its table of contents, a branch per pillar. */
export function Contents({ guide }: { readonly guide: Guide }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const criteria = guide.pillars.flatMap((pillar) => pillar.criteria)
  const measures = criteria.reduce((count, criterion) => count + criterion.measures.length, 0)
  return (
    <nav aria-labelledby="contents" className="no-print">
      <Heading level={2} id="contents">
        {words.contents}
      </Heading>
      <p className="mb-4">
        {plural(language, criteria.length, words.criteria)} (
        {plural(language, coreCount(criteria), words.coreCriteria)}){language === 'ar' ? '، ' : ', '}
        {plural(language, measures, words.measures)}.
      </p>
      <ul className="mb-4">
        <li>
          <a href="#classes" className="inline-block py-2">
            {words.classes}
          </a>
        </li>
      </ul>
      {guide.pillars.map((pillar, index) => (
        <Details
          key={pillar.code}
          summary={
            <>
              {formatNumber(language, index + 1)}. {localText(language, pillar.title)}{' '}
              <span className="font-normal text-quiet">
                ({plural(language, pillar.criteria.length, words.criteria)})
              </span>
            </>
          }
        >
          <ul>
            <li>
              <a href={`#${pillar.code}`} className="inline-block py-2 font-semibold">
                {localText(language, pillar.title)}
              </a>
            </li>
            {pillar.criteria.map((criterion) => (
              <li key={criterion.code}>
                <a href={`#${criterion.code}`} className="inline-block py-1.5">
                  {localText(language, criterion.title)}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ))}
      <ul>
        <li>
          <a href="#instruments" className="inline-block py-2">
            {words.instruments}
          </a>
        </li>
        <li>
          <a href="#scales" className="inline-block py-2">
            {words.scales}
          </a>
        </li>
      </ul>
    </nav>
  )
}

const coreCount = (criteria: Guide['pillars'][number]['criteria']): number =>
  criteria.filter(({ core }) => core).length
