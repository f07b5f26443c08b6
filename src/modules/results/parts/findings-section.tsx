import { formatShare } from '#platform/format-share.ts'
import { plural } from '#platform/i18n.ts'
import type { CriterionScore } from '#scoring/result.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { localText } from '../../standards/local-text.ts'
import { type GuideNames, titleOr } from '../../standards/names-of.ts'
import { resultWords } from '../page-words.ts'
import type { Findings } from '../pick-findings.ts'

interface FindingsProps {
  readonly findings: Findings
  readonly names: GuideNames
}

/** What the centre does best, and what it lacks, each with a way to its observations. */
export function FindingsSection({ findings, names }: FindingsProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const { strengths, unfulfilledCore, unfulfilledOther } = findings
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      <section>
        <Heading level={2}>{words.toImprove}</Heading>
        {unfulfilledCore.length === 0 ? (
          <p>{words.allCoreFulfilled}</p>
        ) : (
          <>
            <p className="mb-2 text-quiet">{words.toImproveLead}</p>
            <CriterionLinks criteria={unfulfilledCore} names={names} />
          </>
        )}
        {unfulfilledOther > 0 && (
          <p className="mt-2 text-quiet">
            {words.otherUnfulfilled(plural(language, unfulfilledOther, words.criteria))}
          </p>
        )}
      </section>
      <section>
        <Heading level={2}>{words.strengths}</Heading>
        <p className="mb-2 text-quiet">{words.strengthsLead}</p>
        <CriterionLinks criteria={strengths} names={names} />
      </section>
    </div>
  )
}

interface CriterionLinksProps {
  readonly criteria: readonly CriterionScore[]
  readonly names: GuideNames
}

function CriterionLinks({ criteria, names }: CriterionLinksProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  return (
    <ul>
      {criteria.map(({ code, score, fulfilledAt }) => (
        <li key={code} className="keep border-b border-line py-1.5">
          <a href={`#${code}`} className="inline-block py-1">
            {localText(language, titleOr(names.criterion(code)?.title, code))}
          </a>
          <span className="block text-base text-quiet">
            {words.scoreOf(
              score === null ? words.none : formatShare(language, score, { thresholds: [fulfilledAt] }),
              formatShare(language, fulfilledAt, { thresholds: [fulfilledAt], decimals: 0 }),
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
