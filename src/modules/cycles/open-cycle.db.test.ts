import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  bothLanguages,
  openSmallCycle,
  personWith,
  refused,
  secretariat,
  smallGuide,
  smallRegister,
  testServices,
} from '../../../tests/support/programme.ts'
import { registerCentres } from '../centres/register-centres.server.ts'
import { saveGuide } from '../standards/save-guide.server.ts'
import { nameProgramme } from './name-programme.server.ts'
import { openCycle } from './open-cycle.server.ts'
import { listCycles, listEnrolled, readCycle, readProgramme } from './read.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const plan = {
  id: 2,
  title: bothLanguages('الدورة الثانية', 'Second cycle'),
  guide: { code: 'small', edition: '1' },
  startsOn: '2027-09-01',
  endsOn: '2027-12-31',
  centres: ['C-02'],
}

beforeAll(() => openSmallCycle(services))

describe('opening a cycle', () => {
  it('enrols centres as they are known at that moment', async () => {
    const renamed = smallRegister.centres.map((centre) => ({
      ...centre,
      name: bothLanguages('اسم جديد', 'New name'),
    }))
    await registerCentres(services, secretariat, { ...smallRegister, centres: renamed })
    expect((await listEnrolled(database, 1)).map(({ code, name }) => [code, name.en])).toEqual([
      ['C-01', 'Centre C-01'],
      ['C-02', 'Centre C-02'],
    ])
    await openCycle(services, secretariat, plan)
    expect(await listEnrolled(database, 2)).toMatchObject([
      { code: 'C-02', name: { en: 'New name' }, governorate: 'G' },
    ])
  })

  it('is not seen by the public before its results are', async () => {
    expect(await listCycles(database, null)).toEqual([])
    expect((await listCycles(database, personWith('viewer'))).map(({ id }) => id)).toEqual([2, 1])
    expect(await readCycle(database, secretariat, 2)).toMatchObject({
      startsOn: '2027-09-01',
      status: 'running',
    })
    expect(await readCycle(database, secretariat, 9)).toBeNull()
  })

  it('is refused twice, on a guide that is not published, for unknown centres, and without the role', async () => {
    await expect(openCycle(services, secretariat, plan)).rejects.toMatchObject(refused(['cycle.exists'], 409))
    await saveGuide(services, secretariat, smallGuide({ edition: '2' }))
    const onDraft = { ...plan, id: 3, guide: { code: 'small', edition: '2' } }
    await expect(openCycle(services, secretariat, onDraft)).rejects.toMatchObject(
      refused(['cycle.guide_not_published'], 422),
    )
    await expect(
      openCycle(services, secretariat, { ...plan, id: 3, centres: ['C-01', 'X'] }),
    ).rejects.toMatchObject(refused(['cycle.unknown_centre'], 422))
    expect(await readCycle(database, secretariat, 3)).toBeNull()
    await expect(openCycle(services, personWith('viewer'), { ...plan, id: 3 })).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
  })

  it('enrols a centre only if it is open on the first day', async () => {
    const [first] = smallRegister.centres
    const centre = (code: string, change: object) => ({ ...first!, code, ...change })
    await registerCentres(services, secretariat, {
      ...smallRegister,
      centres: [
        centre('CLOSED', { closedOn: '2026-06-01' }),
        centre('MERGED', { closedOn: '2026-06-01', mergedInto: 'C-01' }),
        centre('LATER', { openedOn: '2026-10-02' }),
        centre('CLOSES-LATER', { closedOn: '2026-10-02' }),
      ],
    })
    const late = { ...plan, id: 4, startsOn: '2026-10-01', endsOn: '2026-12-31' }
    for (const code of ['CLOSED', 'MERGED', 'LATER'])
      await expect(
        openCycle(services, secretariat, { ...late, centres: ['C-01', code] }),
      ).rejects.toMatchObject({
        status: 422,
        faults: [{ code: 'cycle.centre_not_open', params: { centre: code, day: '2026-10-01' } }],
      })
    expect(await readCycle(database, secretariat, 4)).toBeNull()
    await openCycle(services, secretariat, { ...late, centres: ['C-01', 'CLOSES-LATER'] })
    expect((await listEnrolled(database, 4)).map(({ code }) => code)).toEqual(['C-01', 'CLOSES-LATER'])
    const earlier = { ...late, id: 5, startsOn: '2026-05-01', centres: ['CLOSED', 'MERGED'] }
    await openCycle(services, secretariat, earlier)
    expect(await listEnrolled(database, 5)).toHaveLength(2)
  })

  it('names the programme once, and again', async () => {
    expect(await readProgramme(database)).toBeNull()
    const programme = {
      title: bothLanguages('برنامج', 'Programme'),
      country: bothLanguages('بلد', 'Country'),
    }
    await nameProgramme(services, secretariat, { ...programme, sample: true })
    await nameProgramme(services, secretariat, { ...programme, sample: false })
    expect(await readProgramme(database)).toEqual({ ...programme, sample: false })
  })
})
