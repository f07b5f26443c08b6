import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Guide, Scale } from '#scoring/guide.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { localText } from '../local-text.ts'
import { titleOr } from '../names-of.ts'
import { guideWords } from '../page-words.ts'
import { formatQuantity } from '../quantity.ts'

/** Every scale with what each of its values is worth. */
export function ScalesList({ guide }: { readonly guide: Guide }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  return (
    <section>
      <Heading level={2} id="scales">
        {words.scales}
      </Heading>
      {Object.entries(guide.scales).map(([code, scale]) => (
        <Details key={code} summary={localText(language, titleOr(scale.title, code))}>
          <Worths scale={scale} />
        </Details>
      ))}
    </section>
  )
}

function Worths({ scale }: { readonly scale: Scale }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const share = (score: number) => formatShare(language, score, { thresholds: [score], decimals: 0 })
  if (scale.kind === 'points')
    return (
      <p>
        {scale.allowed.map((value) => formatNumber(language, value)).join(language === 'ar' ? '، ' : ', ')}
      </p>
    )
  return (
    <>
      <ul className="list-disc ps-5">
        {scale.kind === 'levels'
          ? scale.levels.map(({ code, title, score }) => (
              <li key={code}>{words.worth(localText(language, titleOr(title, code)), share(score))}</li>
            ))
          : scale.points.map(([value, score]) => (
              <li key={value}>
                {words.pointWorth(formatQuantity(value, scale.unit, language), share(score))}
              </li>
            ))}
      </ul>
      {scale.kind === 'number' && <p>{words.straightLines}</p>}
    </>
  )
}
