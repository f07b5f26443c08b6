import { readCentresFile } from '#modules/centres/read-centres-file.server.ts'
import { indexMeasures } from '#modules/evidence/measure-index.ts'
import { readObservationsFile } from '#modules/evidence/read-observations-file.server.ts'
import { readGuideFile } from '#modules/standards/read-guide-file.server.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { measureStability, type Stability } from '#scoring/measure-stability.ts'
import { compareWithPrevious, readPrevious } from './compare-with-previous.server.ts'
import type { ResultContent } from './result-file.ts'
import { scoreInputs } from './score-inputs.ts'

export type EvaluationStep = 'guide' | 'centres' | 'observations' | 'scoring' | 'stability'

export interface EvaluationFiles {
  readonly guide: string
  readonly centres: string
  readonly observations: string
  /** An earlier `result.json` to compare with. */
  readonly previous?: string
  readonly stability?: { readonly runs: number; readonly seed: number }
  /** Largest size of each file, in MiB. */
  readonly limitMb?: number
}

/** Told the step, and how far it is (bytes read of bytes there are, centres scored of all). */
export type TellProgress = (step: EvaluationStep, done: number, total: number) => void

/**
 * From a guide, a list of centres and observations in files to scores with all they were made of. Writes nothing.
 *
 * Throws a Refusal with everything that is wrong: of the guide first, since without it nothing else can be judged;
 * then of the centres and the observations together.
 */
export async function evaluateFiles(files: EvaluationFiles, tell: TellProgress): Promise<ResultContent> {
  const options = (step: EvaluationStep) => ({
    onProgress: (done: number, total: number) => tell(step, done, total),
    ...(files.limitMb === undefined ? {} : { limitMb: files.limitMb }),
  })
  tell('guide', 0, 0)
  const guide = await readGuideFile(files.guide, options('guide'))
  const faults = new FaultList()
  tell('centres', 0, 0)
  const { centres, codes } = await readCentresFile(files.centres, faults, options('centres'))
  tell('observations', 0, 0)
  const context = { centres: codes, measures: indexMeasures(guide) }
  const observations = await readObservationsFile(
    files.observations,
    context,
    faults,
    options('observations'),
  )
  faults.refuseIfAny()
  const previous = files.previous === undefined ? null : await readPrevious(files.previous)
  tell('scoring', 0, 0)
  const content = scoreInputs(guide, { centres, observations }, (done, total) => tell('scoring', done, total))
  return {
    ...content,
    ...(previous === null ? {} : { comparison: compareWithPrevious(previous, content) }),
    ...(files.stability === undefined ? {} : { stability: stabilityOf(content, files.stability, tell) }),
  }
}

function stabilityOf(
  { guide, inputs }: ResultContent,
  options: { readonly runs: number; readonly seed: number },
  tell: TellProgress,
): Stability {
  tell('stability', 0, 0)
  const onProgress = (done: number, total: number) => tell('stability', done, total)
  return measureStability({ guide, ...inputs }, { ...options, onProgress })
}
