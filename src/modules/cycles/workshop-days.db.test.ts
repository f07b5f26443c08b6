import { beforeAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { bothLanguages, personWith, refused, secretariat } from '../../../tests/support/programme.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { inviteToNew, openCycleWithCensus, placeFor, workshopPlan } from '../../../tests/support/workshops.ts'
import { changeCycle, listWouldStrand } from './change-cycle.server.ts'
import { giveUpPlace } from './give-up-place.server.ts'
import { inviteToWorkshop } from './invite-to-workshop.server.ts'
import { countStranded } from './list-stranded.server.ts'
import { readInvitation } from './read-invitation.server.ts'
import { readCyclePlan } from './read-plan.server.ts'
import { registerForWorkshop } from './register-for-workshop.server.ts'
import { saveWorkshop } from './save-workshop.server.ts'
import type { WorkshopPlan } from './workshop.ts'

const { database } = await freshDatabase()
const at = (moment: string): Services => ({ ...servicesFor(database), clock: fixedClock(moment) })
const services = at('2026-11-21T08:00:00Z')
const invited = (change: Partial<WorkshopPlan> = {}) => inviteToNew(services, change)

beforeAll(() => openCycleWithCensus(services))

test('registration keeps its days; links that nobody made open nothing', async () => {
  const { token } = await invited()
  for (const moment of ['2026-11-19T12:00:00Z', '2026-12-09T00:00:00Z', '2026-12-10T07:00:00Z'])
    await expect(registerForWorkshop(at(moment), { token }, placeFor('late'))).rejects.toMatchObject(
      refused(['workshop.closed'], 409),
    )
  expect((await readInvitation(at('2026-12-09T00:00:00Z'), token))?.registration.state).toBe('late')
  expect(await readInvitation(services, 'x'.repeat(43))).toBeNull()
  await expect(
    registerForWorkshop(services, { token: 'x'.repeat(43) }, placeFor('nobody')),
  ).rejects.toMatchObject(refused(['workshop.link_unknown'], 404))
  await expect(giveUpPlace(services, 'nothing')).rejects.toMatchObject({ status: 404 })
})

test('phases bound the days of registration, and say so to whoever saves, invites, registers or moves them', async () => {
  const phases = (from: string, until: string) => [
    { code: 'census', startsOn: from, endsOn: until } as const,
    { code: 'final-evaluation', startsOn: '2026-12-16', endsOn: '2026-12-30' } as const,
  ]
  const dates = async (from: string, until: string, stranding: string[] = []) => ({
    ...{ cycle: 1, title: bothLanguages('دورة', 'Cycle'), startsOn: '2026-09-01', endsOn: '2026-12-31' },
    ...{ revision: (await readCyclePlan(database, secretariat, 1))!.revision, reason: 'Later' },
    ...{ phases: phases(from, until), stranding },
  })
  const held = await invited({ day: '2026-12-24', opensOn: '2026-11-25', closesOn: '2026-12-02' })
  await changeCycle(services, secretariat, await dates('2026-11-22', '2026-11-30'))

  const asks = (change: Partial<WorkshopPlan>) =>
    saveWorkshop(services, secretariat, {
      cycle: 1,
      held: null,
      plan: workshopPlan({ day: '2026-12-24', ...change }),
    })
  await expect(asks({ opensOn: '2026-12-16', closesOn: '2026-12-20' })).rejects.toMatchObject({
    status: 422,
    faults: [
      {
        ...{ code: 'workshop.outside_phases', place: { path: '/opens_on' } },
        params: { fit: 'census/2026-11-22/2026-11-30' },
      },
    ],
  })
  await expect(asks({ opensOn: '2026-11-19', closesOn: '2026-11-20' })).rejects.toMatchObject(
    refused(['workshop.outside_phases'], 422),
  )
  const cut = [{ startsOn: '2026-11-25', endsOn: '2026-11-30' }]
  expect((await readInvitation(services, held.token))?.registration).toEqual({ state: 'early', days: cut })
  await expect(
    registerForWorkshop(at('2026-12-01T08:00:00Z'), { token: held.token }, placeFor('cut')),
  ).rejects.toMatchObject({
    faults: [{ code: 'workshop.closed', params: { why: 'late-phase', days: '2026-11-25/2026-11-30' } }],
  })
  const partly = await asks({ opensOn: '2026-11-20', closesOn: '2026-11-24' })
  expect(await inviteToWorkshop(services, secretariat, partly)).toMatchObject({ sent: 1 })
  const { paragraphs } = await database
    .selectFrom('mail')
    .select('paragraphs')
    .where('subject', 'like', '%دعوة إلى ورشة%')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(paragraphs).toContain('التسجيل مفتوح من ٢٢ نوفمبر ٢٠٢٦ إلى ٢٤ نوفمبر ٢٠٢٦.')

  const away = await dates('2026-12-05', '2026-12-10')
  await expect(changeCycle(services, secretariat, away)).rejects.toMatchObject({
    ...{ status: 409, faults: [{ code: 'cycle.strands_workshops', params: { count: 2 } }] },
  })
  await expect(
    changeCycle(services, secretariat, { ...away, stranding: [partly], reason: '' }),
  ).rejects.toMatchObject(refused(['cycle.reason_missing', 'cycle.strands_workshops'], 422))
  const shown = await listWouldStrand(services, away)
  expect(shown.map(({ id }) => id).sort()).toEqual([held.id, partly].sort())
  expect(await changeCycle(services, secretariat, { ...away, stranding: [held.id, partly] })).toBe(true)
  expect(await countStranded(services, secretariat, { id: 1, phases: away.phases })).toBe(2)
  expect(await countStranded(services, personWith('entity-liaison'), { id: 1, phases: away.phases })).toBe(0)
  await expect(inviteToWorkshop(services, secretariat, held.id)).rejects.toMatchObject({
    ...{ status: 409, faults: [{ code: 'workshop.invites_nobody', params: { why: 'never' } }] },
  })
  expect(await changeCycle(services, secretariat, await dates('2026-12-06', '2026-12-10'))).toBe(true)
})
