import { randomUUID } from 'node:crypto'
import type { Services } from '#platform/services.ts'
import { inviteToWorkshop } from '../../src/modules/cycles/invite-to-workshop.server.ts'
import { saveWorkshop } from '../../src/modules/cycles/save-workshop.server.ts'
import { sendCensus } from '../../src/modules/cycles/send-census.server.ts'
import type { WorkshopPlan } from '../../src/modules/cycles/workshop.ts'
import { lastSecret } from './last-secret.ts'
import { bothLanguages, openSmallCycle, secretariat } from './programme.ts'

/** A workshop with one place; a test states only what matters to it. */
export const workshopPlan = (change: Partial<WorkshopPlan> = {}): WorkshopPlan => ({
  title: bothLanguages('ورشة', 'Workshop'),
  venue: bothLanguages('قاعة', 'Hall'),
  link: null,
  ...{ day: '2026-12-10', startsAt: '09:00', endsAt: '12:00', places: 1 },
  ...{ opensOn: '2026-11-20', closesOn: '2026-12-08', entities: null },
  ...change,
})

/** The small cycle, whose census asks its entity at `e@sample.example`: that is where invitations go. */
export async function openCycleWithCensus(services: Services): Promise<void> {
  await openSmallCycle(services)
  await sendCensus(services, secretariat, {
    cycle: 1,
    answerBy: '2026-11-30',
    contacts: [{ entity: 'E', address: 'e@sample.example', language: 'ar' }],
  })
}

/** A workshop, and the secret of its invitation, which only the mail has. */
export async function inviteToNew(services: Services, change: Partial<WorkshopPlan> = {}) {
  const making = { cycle: 1, held: null, plan: workshopPlan(change) }
  const id = await saveWorkshop(services, secretariat, making)
  const { sent } = await inviteToWorkshop(services, secretariat, id)
  if (sent !== 1) throw new Error(`${sent} invitations were sent`)
  return { id, token: await lastSecret(services.database, 'e@sample.example') }
}

/** Somebody's wish for a place. */
export const placeFor = (name: string) => ({
  ...{ id: randomUUID(), name, address: `${name}@sample.example` },
  language: 'en' as const,
})
