import type { Category, Guide } from '#scoring/guide.ts'
import { ClassBadge } from '#ui/class-badge.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { toneOf } from '../class-tone.ts'
import { conditionText } from '../condition-words.ts'
import { localText } from '../local-text.ts'
import { guideWords } from '../page-words.ts'

/** What makes gold, silver, platinum: each class with its conditions in words, then the reporting cut points. */
export function ClassRules({ guide }: { readonly guide: Guide }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  return (
    <section>
      <Heading level={2} id="classes">
        {words.classes}
      </Heading>
      <p className="mb-6">{words.classesLead}</p>
      <ol className="grid gap-6">
        {guide.categories.map((category) => (
          <li key={category.code} className="keep rounded border border-line bg-surface px-5 py-4">
            <ClassRule guide={guide} category={category} />
          </li>
        ))}
      </ol>
      {(guide.bands ?? []).length > 0 && (
        <>
          <Heading level={3}>{words.bands}</Heading>
          <p className="mb-2">{words.bandsLead}</p>
          <ul className="list-disc ps-6">
            {guide.bands?.map((band) => (
              <li key={band.code}>
                {band.title ? localText(language, band.title) : conditionText(guide, band, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 text-quiet">
        {words.coreMeaning} {words.criticalMeaning} {words.missingRules[guide.missing]}{' '}
        {guide.stage !== undefined && words.stageRules[guide.stage]}
      </p>
    </section>
  )
}

function ClassRule({ guide, category }: { readonly guide: Guide; readonly category: Category }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  return (
    <>
      <h3 className="mb-2">
        <ClassBadge tone={toneOf(category)} size="large">
          {localText(language, category.title)}
        </ClassBadge>
      </h3>
      {category.text && <p className="mb-2">{localText(language, category.text)}</p>}
      {category.when.length === 0 ? (
        <p>{words.noConditions}</p>
      ) : (
        <ul className="list-disc ps-6">
          {category.when.map((condition) => (
            <li key={condition.figure + condition.op}>{conditionText(guide, condition, language)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
