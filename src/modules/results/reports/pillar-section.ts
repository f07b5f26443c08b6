import type { BarsBlock, Block } from '#platform/typst/report-document.ts'
import type { CentreScore, PillarScore } from '#scoring/result.ts'
import type { ReportLanguage } from './report-language.ts'
import type { CycleMedians } from './take-medians.ts'

/** The scores by pillar as bars, with the cycle's median marked and the previous cycle beside them. */
export function pillarSection(
  say: ReportLanguage,
  score: CentreScore,
  medians: CycleMedians | null,
  before: CentreScore | null,
): Block[] {
  const { words, pages } = say
  const asked = score.pillars.filter(({ status }) => status !== 'excluded')
  const extra = [
    ...(medians ? [words.medianHead] : []),
    ...(before ? [words.beforeHead] : []),
    words.weightHead,
  ]
  return [
    { kind: 'heading', level: 2, text: words.pillarSection },
    ...findingOf(say, asked),
    {
      kind: 'bars',
      head: { label: words.pillar, bar: '', value: pages.score, extra },
      ...(medians ? { key: words.markKey } : {}),
      items: asked.map((pillar) => barOf(say, pillar, medians, before)),
    },
  ]
}

function barOf(
  say: ReportLanguage,
  { code, score, share }: PillarScore,
  medians: CycleMedians | null,
  before: CentreScore | null,
): BarsBlock['items'][number] {
  const middle = medians?.pillars[code] ?? null
  const earlier = before?.pillars.find((pillar) => pillar.code === code)?.score ?? null
  return {
    label: say.pillar(code),
    length: score,
    mark: middle,
    value: say.safeShare(score),
    extra: [
      ...(medians ? [say.safeShare(middle)] : []),
      ...(before ? [say.safeShare(earlier)] : []),
      say.share(share),
    ],
  }
}

function findingOf(say: ReportLanguage, pillars: readonly PillarScore[]): Block[] {
  const scored = pillars.flatMap(({ code, score }) => (score === null ? [] : [{ code, score }]))
  if (scored.length < 2) return []
  const sorted = scored.sort((a, b) => b.score - a.score)
  const [best, worst] = [sorted[0]!, sorted.at(-1)!]
  const text = say.words.pillarFinding(
    say.pillar(best.code),
    say.safeShare(best.score),
    say.pillar(worst.code),
    say.safeShare(worst.score),
  )
  return [{ kind: 'text', text }]
}
