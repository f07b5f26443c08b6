import type { Person } from '#platform/access.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { readPhases } from '../cycles/read-plan.server.ts'
import { acceptProposal } from './accept-proposal.server.ts'
import { addVisitors } from './add-visitors.server.ts'
import { askDeclarations } from './ask-declarations.server.ts'
import { askProposal } from './ask-proposal.server.ts'
import { changeMembers } from './change-members.server.ts'
import { declareInterests } from './declare-interests.server.ts'
import { listGovernorates } from './list-governorates.server.ts'
import { makeProposal } from './make-proposal.server.ts'
import { listToDeclare } from './read-declarations.server.ts'
import { listVisitors, readVisitor } from './read-visitors.server.ts'
import { sampleDemands, sampleVisitors } from './sample-visits.ts'
import { saveProfile } from './save-profile.server.ts'
import { saveRules } from './save-rules.server.ts'
import { saveTeam } from './save-team.server.ts'

/** Audit rows of the sample name this pseudonym: no person did it. */
const loader: Person = {
  id: 'sample-loader',
  name: 'sample',
  email: '',
  employer: null,
  secondFactor: true,
  roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
}

/**
 * Gives a cycle of the invented programme its visitors, teams, declarations, rules and an accepted plan, through the use
 * cases that people use. The visitors beside the sample's two accounts cannot sign in. Safe to run again: does nothing
 * once the cycle has rules.
 */
export async function loadSampleVisits(services: Services, cycle: number, employer: string): Promise<void> {
  const { database } = services
  const known = await database
    .selectFrom('assignment_plan')
    .select('cycle_id')
    .where('cycle_id', '=', cycle)
    .executeTakeFirst()
  const today = todayOf(services.clock)
  const final = (await readPhases(database, cycle)).find(({ code }) => code === 'final-evaluation')
  if (known || !final || final.endsOn <= today) return
  await addPeople(services, cycle, employer)
  await addVisitors(services, loader, cycle)
  await fillProfiles(services, cycle)
  await askDeclarations(services, loader, { cycle, again: false })
  await declareAll(services, cycle)
  await saveRules(services, loader, {
    ...{ cycle, revision: 0, neutralEmployers: true, coolingOffCycles: 1, minutesBetween: 45 },
    ...{ opensAt: 450, closesAt: 840, weekdays: [0, 1, 2, 3, 4], seed: 20_261_121 },
    demands: sampleDemands(today, final.endsOn),
  })
  const id = await askProposal(services, loader, cycle)
  await makeProposal(services, id)
  const row = await database.selectFrom('proposal').select('status').where('id', '=', id).executeTakeFirst()
  if (row?.status === 'plan') await acceptProposal(services, loader, { cycle, id })
}

async function addPeople(services: Services, cycle: number, employer: string): Promise<void> {
  const { database, clock } = services
  for (const { id, role, name, email } of sampleVisitors) {
    const added = await database
      .insertInto('person')
      .values({ id, name_ar: name.ar, name_en: name.en, email })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) continue
    const grant = { person: id, role, scope_kind: 'cycle', scope_id: String(cycle) }
    await database
      .insertInto('person_role')
      .values({ ...grant, valid_from: clock.now() })
      .execute()
    await database
      .insertInto('employment')
      .values({ person: id, entity: employer, valid_from: '2020-01-01' })
      .execute()
  }
}

/** Different homes, languages and experience, so that the soft rules have something to weigh; and two teams. */
async function fillProfiles(services: Services, cycle: number): Promise<void> {
  const visitors = await listVisitors(services.database, cycle, services.clock)
  const governorates = await listGovernorates(services.database)
  for (const [at, { id }] of visitors.entries()) {
    const visitor = await readVisitor(services.database, cycle, id)
    if (!visitor) continue
    await saveProfile(services, loader, {
      ...{ visitor: id, revision: visitor.revision, absence: null, dropped: [] },
      profile: {
        ...visitor.profile,
        home: governorates[at % governorates.length]?.code ?? null,
        languages: at % 2 === 0 ? ['ar', 'en'] : ['ar'],
        experience: 1 + (at % 3),
      },
    })
  }
  const evaluators = visitors.filter(({ kind }) => kind === 'evaluator').map(({ id }) => id)
  for (const half of [0, 1]) {
    const members = evaluators.filter((_, at) => at % 2 === half)
    const name =
      half === 0 ? { ar: 'الفريق الأول', en: 'First team' } : { ar: 'الفريق الثاني', en: 'Second team' }
    const team = await saveTeam(services, loader, { cycle, team: null, name })
    const [leader] = members
    if (leader !== undefined) await changeMembers(services, loader, { cycle, team, add: members, leader })
  }
}

/** Everybody declares but one, who is asked and has not answered; one has an interest. */
async function declareAll(services: Services, cycle: number): Promise<void> {
  const { database } = services
  const entities = await listToDeclare(database, cycle)
  const owners = await database
    .selectFrom('visitor')
    .leftJoin('shopper_identity', 'shopper_identity.visitor', 'visitor.id')
    .select(['visitor.person', 'shopper_identity.person as shopper'])
    .execute()
  const silent = sampleVisitors.findLast(({ role }) => role === 'evaluator')?.id
  const tied = sampleVisitors[0]?.id
  for (const owner of owners) {
    const id = owner.person ?? owner.shopper
    if (id === null || id === silent) continue
    await declareInterests(
      services,
      { ...loader, id },
      {
        cycle,
        answers: entities.map(({ code }, at) =>
          id === tied && at === 0
            ? {
                kind: 'entity',
                code,
                answer: 'interest',
                reason: 'قرابة (مثال مختلق) / a relative (invented)',
              }
            : { kind: 'entity', code, answer: 'none', reason: null },
        ),
      },
    )
  }
}
