import { changeService } from '#modules/centres/change-service.server.ts'
import { registerEntity } from '#modules/centres/register-entity.server.ts'
import { neutralEntity } from '#modules/people/sample-ways.ts'
import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'

/** Who the program is while it loads the sample. */
const loader: Person = {
  id: 'sample-loader',
  name: 'sample',
  email: '',
  employer: null,
  secondFactor: true,
  roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
}

/**
 * Registers the invented entity for which the sample's evaluators work: one that serves no public, so that they are
 * independent of what they evaluate. Does nothing where it is there.
 */
export async function prepareNeutralEntity(services: Services): Promise<void> {
  const { database } = services
  const facts = await database
    .selectFrom('registry_fact')
    .select('fact')
    .where('subject_kind', '=', 'entity')
    .where('subject', '=', neutralEntity)
    .execute()
  if (facts.length === 0)
    await registerEntity(services, loader, {
      code: neutralEntity,
      name: { ar: 'هيئة الرقابة الإدارية', en: 'Administrative Oversight Authority' },
      openedOn: null,
    })
  if (!facts.some(({ fact }) => fact === 'public'))
    await changeService(services, loader, {
      ...{ code: neutralEntity, serves: false, on: '2020-01-01' },
      reason: 'جهة رقابة مخترعة لا تقدم خدمات للجمهور / an invented oversight entity that serves no public',
    })
}
