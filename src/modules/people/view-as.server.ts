import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { mayViewAs } from './access.ts'
import { authOf } from './auth-of.server.ts'
import { changePerson } from './change-person.server.ts'
import { readPerson } from './read-person.server.ts'
import { viewedOf } from './viewed-of.ts'

const halfAnHour = 30 * 60 * 1000

interface Viewing {
  /** Id of the person whose pages are to be seen. */
  readonly person: string
  readonly reason: string
  /** Of the request: they name the session in which it holds. */
  readonly headers: Headers
}

/**
 * From now on this browser shows the site as another person sees it, read only, for half an hour at most.
 *
 * @throws Refusal 403, 404, 422 (see `changePerson`); 409 `people.not_viewable` for an administrator, a mystery shopper and
 *   somebody who is disabled
 */
export async function startViewAs(
  services: Services,
  asker: Person,
  { person, reason, headers }: Viewing,
): Promise<void> {
  const session = await sessionOf(services, headers)
  await changePerson(
    services,
    asker,
    { person, action: 'people.view-as-started', reason, asksReason: true },
    async ({ trx, now }) => {
      const viewed = await readPerson(trx, person, now)
      if (viewed === null || !mayViewAs(asker, viewedOf(viewed)))
        throw new Refusal([{ code: 'people.not_viewable' }], 409)
      const until = new Date(now.getTime() + halfAnHour)
      await trx
        .updateTable('sign_in_session')
        .set({ view_as: person, view_as_until: until })
        .where('id', '=', session)
        .execute()
      return { before: null, after: { until: until.toISOString() } }
    },
  )
}

/** Ends it, and records that it ended; does nothing where nobody is viewed. */
export async function stopViewAs(services: Services, person: Person, headers: Headers): Promise<void> {
  const { viewing } = person
  if (viewing === undefined) return
  const session = await sessionOf(services, headers)
  await services.database.transaction().execute(async (trx) => {
    await trx
      .updateTable('sign_in_session')
      .set({ view_as: null, view_as_until: null })
      .where('id', '=', session)
      .execute()
    await recordAudit(trx, {
      actor: viewing.by,
      role: 'administrator',
      action: 'people.view-as-stopped',
      subject: { kind: 'person', id: person.id },
    })
  })
}

async function sessionOf(services: Services, headers: Headers): Promise<string> {
  const found = await authOf(services).api.getSession({ headers })
  if (found === null) throw new Refusal([{ code: 'access.refused' }], 403)
  return found.session.id
}
