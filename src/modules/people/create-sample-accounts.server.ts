import { createHmac } from 'node:crypto'
import { recordAudit } from '#platform/audit.ts'
import type { Services } from '#platform/services.ts'
import { writeAccount } from './create-account.server.ts'
import type { Role } from './role.ts'

/** A way into the sample programme, to be printed at start. */
export interface SampleAccount {
  readonly role: Role
  readonly email: string
  readonly password: string
}

const accounts: readonly {
  readonly role: Role
  readonly name: { readonly ar: string; readonly en: string }
  readonly email: string
}[] = [
  {
    role: 'administrator',
    name: { ar: 'مدير النظام (تجربة)', en: 'Administrator (sample)' },
    email: 'admin@sample.example',
  },
  {
    role: 'secretariat',
    name: { ar: 'أمانة البرنامج (تجربة)', en: 'Secretariat (sample)' },
    email: 'secretariat@sample.example',
  },
  { role: 'viewer', name: { ar: 'مطّلع (تجربة)', en: 'Viewer (sample)' }, email: 'viewer@sample.example' },
]

/**
 * The sample programme's accounts, one per role, as they are printed at each start. Their password comes from this
 * installation's secret: the same at every start, another on every machine.
 */
export function listSampleAccounts({
  config,
}: {
  readonly config: Pick<Services['config'], 'secret'>
}): SampleAccount[] {
  const password = samplePassword(config.secret)
  return accounts.map(({ role, email }) => ({ role, email, password }))
}

/**
 * Creates the accounts of {@link listSampleAccounts} that are not there yet, and returns all of them. The names are
 * roles: nobody is invented. Only for the sample programme.
 */
export async function createSampleAccounts(services: Services): Promise<SampleAccount[]> {
  const password = samplePassword(services.config.secret)
  await services.database.transaction().execute(async (trx) => {
    for (const account of accounts) {
      const known = await trx
        .selectFrom('person')
        .select('id')
        .where('email', '=', account.email)
        .executeTakeFirst()
      if (known !== undefined) continue
      const id = await writeAccount(services, trx, { ...account, password, roles: [account.role] })
      await recordAudit(trx, {
        actor: null,
        role: 'system',
        action: 'people.sample-account-created',
        subject: { kind: 'person', id },
        after: { roles: [account.role] },
      })
    }
  })
  return listSampleAccounts(services)
}

/** Letters and digits that nobody mixes up. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, easy to type: about 79 bits. */
function samplePassword(secret: string): string {
  const bytes = createHmac('sha256', secret).update('sample accounts').digest()
  const text = Array.from({ length: 16 }, (_, at) => letters[bytes.readUInt8(at) % letters.length]).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}
