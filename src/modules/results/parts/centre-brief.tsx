import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Meter } from '#ui/meter.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { OpeningHoursList } from '../../centres/opening-hours-list.tsx'
import { registryWords } from '../../centres/registry-words.ts'
import { conditionText, thresholdsOf } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import type { CentreInCycle } from '../gather-centre.server.ts'
import { resultWords } from '../page-words.ts'
import { ClassName } from './class-name.tsx'
import { CoreShare } from './core-share.tsx'

/** The class, why in one sentence, and the numbers that matter most. */
export function CentreBrief({
  guide,
  centre,
  hours,
  names,
}: Pick<CentreInCycle, 'guide' | 'centre' | 'hours'> & Names) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const registry = useWords(registryWords)
  const { score } = centre
  const category = guide.categories.find(({ code }) => code === centre.category)
  const lead = category
    ? words.classLead.held(localText(language, category.title))
    : score.blockedBy.length > 0
      ? words.classLead.blocked
      : words.classLead.none
  const share = (figure: string, value: number) =>
    formatShare(language, value, { thresholds: thresholdsOf(guide, figure) })
  return (
    <>
      <p className="mb-3">
        <ClassName guide={guide} category={centre.category} size="large" />
      </p>
      <p className="mb-6">{lead}</p>
      <SummaryList
        rows={[
          { label: words.core, value: <CoreShare guide={guide} line={centre} /> },
          {
            label: words.overall,
            value:
              centre.overall === null ? (
                words.none
              ) : (
                <Meter value={centre.overall} text={share('overall', centre.overall)} label={words.overall} />
              ),
          },
          { label: words.band, value: bandOf(guide, centre.band) },
          { label: words.coverage, value: share('coverage', score.coverage) },
          {
            label: words.criticalFailures,
            value: <CriticalFailures failures={score.critical.failures} names={names} />,
          },
          { label: words.entity, value: centre.entity.name[language] },
          { label: words.channel, value: words.channels[centre.channel] ?? centre.channel },
          ...(centre.governorate
            ? [{ label: words.governorate, value: centre.governorate.name[language] }]
            : []),
          ...(hours === null ? [] : [{ label: registry.hours, value: <OpeningHoursList hours={hours} /> }]),
          { label: words.code, value: <bdi>{centre.code}</bdi> },
        ]}
      />
    </>
  )

  function bandOf({ bands }: typeof guide, code: string | null): string {
    const band = bands?.find((one) => one.code === code)
    if (!band) return words.bandBetween
    return band.title ? localText(language, band.title) : conditionText(guide, band, language)
  }
}

interface Names {
  /** The text of a measure by its code. */
  readonly names: (measure: string) => string
}

function CriticalFailures({ failures, names }: { readonly failures: readonly string[] } & Names) {
  const language = useLanguage()
  const words = useWords(resultWords)
  if (failures.length === 0) return words.noCriticalFailures
  return (
    <>
      <b className="text-danger">{formatNumber(language, failures.length)}</b>
      <ul className="list-disc ps-5">
        {failures.map((code) => (
          <li key={code}>
            <a href={`#${code}`}>{names(code)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
