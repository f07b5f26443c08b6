import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { createAuth } from '#platform/auth.ts'
import type { Transaction } from '#platform/database.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepPeople } from './access.ts'
import type { Role } from './role.ts'

type Text = Readonly<Record<Language, string>>

export interface NewAccount {
  /** Given where an account must have the same id everywhere; else a new one is made. */
  readonly id?: string
  readonly name: Text
  readonly email: string
  /** 12 to 128 characters; null for somebody who signs in with an outside provider only. */
  readonly password: string | null
  /** Held over the whole programme from now on. */
  readonly roles: readonly Role[]
}

/**
 * Creates an account with its roles. Returns the person's id.
 *
 * @throws Refusal 403 when the asker may not keep accounts
 */
export async function createAccount(services: Services, asker: Person, account: NewAccount): Promise<string> {
  const role = requireRole(roleToKeepPeople(asker))
  return services.database.transaction().execute(async (trx) => {
    const id = await writeAccount(services, trx, account)
    await recordAudit(trx, {
      actor: asker.id,
      role,
      action: 'people.account-created',
      subject: { kind: 'person', id },
      after: { roles: account.roles },
    })
    return id
  })
}

/** Writes the account's rows; whoever calls it has decided that it may be, and records it. */
export async function writeAccount(
  { config }: Pick<Services, 'config'>,
  trx: Transaction,
  account: NewAccount,
): Promise<string> {
  const { internalAdapter, password } = await createAuth(config, trx).$context
  const person = await internalAdapter.createUser(
    {
      ...(account.id === undefined ? {} : { id: account.id }),
      name: account.name.ar,
      nameEn: account.name.en,
      email: account.email.toLowerCase(),
      emailVerified: true,
    },
    { method: 'email-password' },
  )
  if (account.password !== null)
    await internalAdapter.linkAccount({
      userId: person.id,
      providerId: 'credential',
      accountId: person.id,
      password: await password.hash(account.password),
    })
  for (const role of account.roles)
    await trx.insertInto('person_role').values({ person: person.id, role }).execute()
  return person.id
}
