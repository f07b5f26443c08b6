import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  personWith,
  readLastAudit,
  refused,
  secretariat,
  smallGuide,
  testServices,
} from '../../../tests/support/programme.ts'
import { digestGuide } from './digest-guide.server.ts'
import { publishGuide } from './publish-guide.server.ts'
import { listGuides, readGuide } from './read.server.ts'
import { saveGuide } from './save-guide.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)

describe('a guide', () => {
  it('is a draft that only those who prepare it see, until it is published', async () => {
    const guide = smallGuide({ code: 'one' })
    await saveGuide(services, secretariat, guide)
    expect(await readGuide(database, null, 'one', '1')).toBeNull()
    expect(await readGuide(database, personWith('viewer'), 'one', '1')).toBeNull()
    expect((await readGuide(database, secretariat, 'one', '1'))?.guide).toEqual(guide)
    await publishGuide(services, secretariat, guide)
    expect(await readGuide(database, null, 'one', '1')).toMatchObject({
      guide,
      status: 'published',
      sha256: digestGuide(guide),
    })
    expect(await readLastAudit(database)).toMatchObject({
      action: 'guide.publish',
      actor: 'test-secretariat',
    })
    expect((await listGuides(database, null)).map(({ code }) => code)).toEqual(['one'])
  })

  it('never changes once published, by the use case or past it', async () => {
    const guide = smallGuide({ code: 'two' })
    await saveGuide(services, secretariat, guide)
    await saveGuide(services, secretariat, { ...guide, missing: 'zero' })
    await saveGuide(services, secretariat, guide)
    await publishGuide(services, secretariat, guide)
    await saveGuide(services, secretariat, guide)
    await expect(saveGuide(services, secretariat, { ...guide, missing: 'zero' })).rejects.toMatchObject(
      refused(['guide.published'], 409),
    )
    const held = database
      .updateTable('guide')
      .set({ sha256: '0'.repeat(64) })
      .where('code', '=', 'two')
    await expect(held.execute()).rejects.toMatchObject({ code: 'TQ001' })
    await expect(database.deleteFrom('guide').where('code', '=', 'two').execute()).rejects.toMatchObject({
      code: 'TQ001',
    })
  })

  it('is refused without the role, when it is no guide, and when it cannot be scored', async () => {
    await expect(saveGuide(services, personWith('viewer'), smallGuide())).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
    await expect(saveGuide(services, secretariat, { code: 'x' })).rejects.toMatchObject({ status: 422 })
    const senseless = smallGuide({
      code: 'three',
      pillars: smallGuide().pillars.map((p) => ({ ...p, weight: 0 })),
    })
    await saveGuide(services, secretariat, senseless)
    await expect(publishGuide(services, secretariat, senseless)).rejects.toMatchObject(
      refused(['guide.zero_weights'], 422),
    )
    await expect(publishGuide(services, secretariat, { code: 'none', edition: '1' })).rejects.toMatchObject(
      refused(['guide.unknown'], 404),
    )
  })
})
