import { readFile } from 'node:fs/promises'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { clockOn, dayAfter, todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import { country, governorates, programmeTitle } from '../../../samples/generate/country.ts'
import { cycles } from '../../../samples/generate/cycles.ts'
import { entities } from '../../../samples/generate/entities.ts'
import { makeSample, type Sample, type SampleEvaluation } from '../../../samples/generate/make-sample.ts'
import { sampleHours } from '../../../samples/generate/opening-hours.ts'
import { finalDay, initialDay, phasesFrom, scoringDay } from '../../../samples/generate/phases.ts'
import {
  finalVisitsFile,
  initialVisitsFile,
  planRunningCycle,
  runningCycleId,
  type SampleFile,
} from '../../../samples/generate/running-cycle.ts'
import { registerCentres } from '../centres/register-centres.server.ts'
import { nameProgramme } from '../cycles/name-programme.server.ts'
import { openCycle } from '../cycles/open-cycle.server.ts'
import { readProgramme } from '../cycles/read.server.ts'
import { setClock } from '../cycles/set-clock.server.ts'
import { loadImport } from '../evidence/load-import.server.ts'
import { readImport } from '../evidence/read-import.server.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { uploadImport } from '../evidence/upload-import.server.ts'
import { computeResult } from '../results/compute-result.server.ts'
import { freezeResult } from '../results/freeze-result.server.ts'
import { publishCycle } from '../results/publish-cycle.server.ts'
import { publishGuide } from '../standards/publish-guide.server.ts'
import { saveGuide } from '../standards/save-guide.server.ts'
import { loadCensus } from './load-census.server.ts'
import { loadDraft } from './load-draft.server.ts'
import { samplePlace } from './sample-place.ts'

/** Audit rows of the sample name this pseudonym: no person did it. */
const loader: Person = {
  id: 'sample-loader',
  name: 'sample',
  email: '',
  employer: null,
  secondFactor: true,
  roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
}

const guideFile = new URL('../../../guides/default.json', import.meta.url)

/** Told what is being done, in both languages, as each step begins. */
export type TellStep = (step: Text) => void

/**
 * Loads the invented programme through the same use cases that people use: register, guides, cycles, observations,
 * results. Safe to run again: steps that are done are left out, so that a broken load goes on where it stopped.
 *
 * @returns false when everything was there already
 * @throws Refusal 409 `sample.real_programme` where the database holds a programme that is not invented
 */
export async function loadSample(services: Services, tell: TellStep = () => {}): Promise<boolean> {
  await refuseRealProgramme(services.database)
  const done = await listPublished(services.database)
  const running = (await readState(services.database, runningCycleId)) !== null
  if (running && cycles.every(({ id }) => done.has(id))) return false
  const guide = JSON.parse(await readFile(guideFile, 'utf8')) as Guide
  const sample = makeSample(guide)
  const missing = sample.evaluations.filter(({ cycle }) => !done.has(cycle.id))
  tell({ ar: 'تسجيل الجهات والمراكز', en: 'Registering entities and centres' })
  await loadRegister(services, sample)
  for (const evaluation of missing) await loadEvaluation(services, evaluation, tell)
  await loadRunningCycle(services, sample, tell)
  await loadDraft(services, loader, sample.evaluations.at(-1)!.guide)
  return true
}

async function refuseRealProgramme(database: Database): Promise<void> {
  const programme = await readProgramme(database)
  if (programme && !programme.sample) throw new Refusal([{ code: 'sample.real_programme' }], 409)
}

async function listPublished(database: Database): Promise<ReadonlySet<number>> {
  const rows = await database.selectFrom('cycle').select('id').where('status', '=', 'published').execute()
  return new Set(rows.map(({ id }) => id))
}

async function loadRegister(services: Services, { centres }: Sample): Promise<void> {
  await nameProgramme(services, loader, { title: programmeTitle, country, sample: true, place: samplePlace })
  await setClock(services)
  await registerCentres(services, loader, {
    governorates,
    entities,
    centres: centres.map(({ cycles, ...centre }) => ({ ...centre, openingHours: sampleHours(centre) })),
  })
}

async function loadEvaluation(
  services: Services,
  evaluation: SampleEvaluation,
  tell: TellStep,
): Promise<void> {
  const { cycle, guide, centres, observations } = evaluation
  tell({ ar: `${cycle.title.ar}: الدليل والمراكز`, en: `${cycle.title.en}: guide and centres` })
  const state = await readState(services.database, cycle.id)
  if (state === null) {
    const opening = { ...services, clock: clockOn(cycle.startsOn, 9, services.clock.zone) }
    await saveGuide(opening, loader, guide)
    await publishGuide(opening, loader, guide)
    const { id, title, startsOn, endsOn } = cycle
    const codes = centres.map(({ code }) => code)
    const phases = phasesFrom(startsOn)
    await openCycle(opening, loader, { id, title, startsOn, endsOn, phases, guide, centres: codes })
  }
  if (state === null || state === 'running') {
    const count = observations.length
    tell({ ar: `${cycle.title.ar}: ${count} ملاحظة مقيسة`, en: `${cycle.title.en}: ${count} observations` })
    const evaluating = {
      ...services,
      clock: clockOn(dayAfter(cycle.startsOn, finalDay), 9, services.clock.zone),
    }
    await recordObservations(evaluating, loader, cycle.id, observations)
  }
  tell({ ar: `${cycle.title.ar}: النتائج`, en: `${cycle.title.en}: results` })
  const on = (day: string): Services => ({ ...services, clock: clockOn(day, 9, services.clock.zone) })
  const frozenOn = dayAfter(cycle.startsOn, scoringDay)
  await loadResult({ freezing: on(frozenOn), publishing: on(cycle.publishedOn) }, cycle.id)
}

/**
 * The cycle under way, around the present day: the initial evaluation is over, the first visits of the final one have come
 * in as a file, and nothing has been worked out yet.
 */
async function loadRunningCycle(services: Services, { evaluations }: Sample, tell: TellStep): Promise<void> {
  const [earlier, last] = [evaluations.at(-2)!, evaluations.at(-1)!]
  const cycle = planRunningCycle(todayOf(services.clock))
  const { id, title, startsOn, endsOn } = cycle
  tell({ ar: `${title.ar}: أولى الزيارات`, en: `${title.en}: first visits` })
  if ((await readState(services.database, id)) === null) {
    const opening = { ...services, clock: clockOn(startsOn, 9, services.clock.zone) }
    const centres = last.centres.map(({ code }) => code)
    const phases = phasesFrom(startsOn)
    await openCycle(opening, loader, { id, title, startsOn, endsOn, phases, guide: last.guide, centres })
  }
  await loadCensus(services, loader, cycle)
  const initially = { ...services, clock: clockOn(dayAfter(startsOn, initialDay), 9, services.clock.zone) }
  await loadFile(initially, id, initialVisitsFile({ earlier, last }, cycle))
  await loadFile(services, id, finalVisitsFile(last, cycle))
}

async function loadFile(services: Services, cycle: number, file: SampleFile): Promise<void> {
  const bytes = new TextEncoder().encode(file.text)
  const id = await uploadImport(services, loader, {
    cycle,
    file: { name: file.name, bytes },
    id: file.import,
  })
  await readImport(services, { cycle, id })
  await loadImport(services, loader, { cycle, id })
}

async function readState(database: Database, cycle: number): Promise<string | null> {
  const row = await database.selectFrom('cycle').select('status').where('id', '=', cycle).executeTakeFirst()
  return row?.status ?? null
}

/** A result is frozen while it is scored, and made public when it is announced. */
async function loadResult(
  { freezing, publishing }: { readonly freezing: Services; readonly publishing: Services },
  cycle: number,
): Promise<void> {
  const frozen = await findResult(freezing.database, cycle, 'frozen')
  const id = frozen?.id ?? (await computeResult(freezing, loader, cycle))
  if (!frozen) {
    const draft = await findResult(freezing.database, cycle, 'draft')
    await freezeResult(freezing, loader, { cycle, id, digest: draft?.whole_digest ?? '' })
  }
  await publishCycle(publishing, loader, { cycle, id })
}

const findResult = (database: Database, cycle: number, status: 'draft' | 'frozen') =>
  database
    .selectFrom('result')
    .select(['id', 'whole_digest'])
    .where('cycle_id', '=', cycle)
    .where('status', '=', status)
    .executeTakeFirst()
