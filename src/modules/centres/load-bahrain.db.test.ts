import { expect, it } from 'vitest'
import { shippedPath } from '#platform/files/shipped-path.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { personWith, refused, secretariat, testServices } from '../../../tests/support/programme.ts'
import { listSources, type SourcedFigure } from './list-sources.server.ts'
import { isRegistryEmpty, loadBahrain } from './load-bahrain.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import { readTimeline } from './read-timeline.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)

/** Figures of centres that say how well one did: only announced classes may, and never as a number. */
const scoresIn = (figures: readonly SourcedFigure[]): SourcedFigure[] =>
  figures.filter(
    ({ kind, figure, values }) =>
      kind === 'centre' &&
      (!['award', 'listed', 'arabic_name'].includes(figure) ||
        (figure === 'award' && values.some(({ value }) => /[\d٠-٩%]/.test(value.ar + value.en)))),
  )

it('loads entities, centres and figures, once, for those who may', async () => {
  expect(await isRegistryEmpty(database)).toBe(true)
  await expect(loadBahrain(services, personWith('viewer'))).rejects.toMatchObject(
    refused(['access.refused'], 403),
  )
  await loadBahrain(services, secretariat)
  const centres = await readCentres(database, '2026-11-21')
  expect(centres.size).toBe(53)
  expect((await readEntities(database, '2026-11-21')).size).toBe(35)
  expect([...centres.values()].filter(({ latitude }) => latitude !== null)).toEqual([])
  expect(centres.get('POST-01')).toMatchObject({
    name: { ar: 'مكتب بريد سند' },
    state: 'open',
    openedOn: null,
  })
  await expect(loadBahrain(services, secretariat)).rejects.toMatchObject(refused(['registry.not_empty'], 409))
})

it('knows only the year of two closings, and says so', async () => {
  const closed = [...(await readCentres(database, '2026-11-21')).values()].filter(
    ({ state }) => state === 'closed',
  )
  expect(closed.map(({ code }) => code).sort()).toEqual(['EWA-01', 'EWA-02'])
  expect((await readTimeline(database, 'centre', 'EWA-01'))[0]).toMatchObject({
    yearOnly: true,
    on: '2020-12-31',
  })
  expect((await readCentres(database, '2020-06-01')).get('EWA-01')?.state).toBe('open')
})

it('shows what sources contradict side by side, each with its source, the better one first', async () => {
  const figures = await listSources(database)
  const evaluated = figures.find(({ subject, figure }) => subject === '3' && figure === 'centres_evaluated')
  expect(evaluated).toMatchObject({
    disputed: true,
    values: [{ value: { en: '86' }, status: 'official' }, { value: { en: '96' } }],
  })
  expect(figures.filter(({ disputed, kind }) => disputed && kind === 'cycle').length).toBeGreaterThan(3)
  expect(figures.filter(({ figure }) => figure === 'award')).toHaveLength(20)
  const sources = figures.flatMap(({ values }) => values.map(({ source }) => source))
  expect(sources.filter((source) => !/^(https?:\/\/\S+|text 00[0-4])$/.test(source))).toEqual([])
  expect(figures.some(({ kind }) => kind === 'entity')).toBe(true)
  const one = await listSources(database, { kind: 'centre', subject: 'CUST-01' })
  expect(one.map(({ figure }) => figure)).toContain('award')
})

it('holds no score, class or observation of ours for a real centre', async () => {
  for (const table of ['cycle', 'cycle_centre', 'observation', 'result', 'centre_result'] as const)
    expect(await database.selectFrom(table).selectAll().execute(), table).toEqual([])
  const centres = [...(await readCentres(database, '2026-11-21')).values()]
  expect(centres.filter(({ attributes }) => Object.keys(attributes).length > 0)).toEqual([])
  const figures = await listSources(database)
  expect(scoresIn(figures)).toEqual([])
  const award = figures.find(({ figure }) => figure === 'award')!
  const invented = { ...award.values[0]!, value: { ar: '٩٣٪', en: '93%' } }
  expect(scoresIn([{ ...award, values: [invented] }])).toHaveLength(1)
  expect(scoresIn([{ ...award, figure: 'score' }])).toHaveLength(1)
})

it('is found from where the built pages lie, and said to be missing elsewhere', () => {
  expect(shippedPath('samples/bahrain', `${process.cwd()}/build/server`)).toBe(
    `${process.cwd()}/samples/bahrain`,
  )
  expect(() => shippedPath('samples/bahrain', '/')).toThrow(/missing/)
})
