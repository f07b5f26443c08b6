import { readFileSync } from 'node:fs'
import type { ReportedResult } from '#modules/results/reports/gather-reports.ts'
import { evaluate } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import { measureStability } from '#scoring/measure-stability.ts'
import { governorates, programmeTitle } from '../../samples/generate/country.ts'
import { entities } from '../../samples/generate/entities.ts'
import { makeSample, type SampleEvaluation } from '../../samples/generate/make-sample.ts'

const guideFile = new URL('../../guides/default.json', import.meta.url)

/** The last cycle of the sample programme with its comparison, as reports need it; no database. */
export function sampleResult(stabilityRuns = 0): ReportedResult {
  const guide: Guide = JSON.parse(readFileSync(guideFile, 'utf8'))
  const { evaluations } = makeSample(guide)
  const [previous, current] = evaluations.slice(-2) as [SampleEvaluation, SampleEvaluation]
  const scores = new Map(evaluate(current).centres.map((score) => [score.centre, score]))
  return {
    frame: {
      programme: programmeTitle,
      invented: true,
      illustrative: true,
      draft: false,
      date: current.cycle.publishedOn,
      digest: '7d1f3c0a'.repeat(8),
      cycle: current.cycle.title,
      guide,
    },
    verifyUrl: (centre) => `https://taqyeem.example/ar/verify/7d1f3c0a${centre ? `?centre=${centre}` : ''}`,
    centres: current.centres
      .map(({ governorate, openedOn: _, closedOn: __, cycles: ___, ...centre }) => ({
        centre,
        entity: entities.find(({ code }) => code === centre.entity)!,
        governorate: governorates.find(({ code }) => code === governorate) ?? null,
        score: scores.get(centre.code)!,
      }))
      .sort((a, b) => (a.centre.code < b.centre.code ? -1 : 1)),
    previous: { cycle: previous.cycle.title, guide: previous.guide, centres: evaluate(previous).centres },
    stability: stabilityRuns === 0 ? null : measureStability(current, { runs: stabilityRuns, seed: 1 }),
  }
}
