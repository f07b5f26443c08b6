import { sql } from 'kysely'
import { openAction } from '#platform/mail/open-action.ts'
import { renewFeed } from '../../../src/modules/assignments/calendar-feed.server.ts'
import { invitePerson } from '../../../src/modules/people/invite-person.server.ts'
import { linkCookie } from '../../../src/modules/people/link-cookie.server.ts'
import { contentOf } from '../../../src/platform/mail/mail-content.ts'
import { personWith } from '../programme.ts'
import { ask, send } from './ask.ts'
import type { Walk, Walker } from './open-walk.ts'

const stranger: Walker = { name: 'stranger', id: null, email: null, cookie: '' }

/** What was typed in a request, and must never be read again. */
const typed = {
  wrong: 'typed-but-wrong-password',
  code: 'typed-backup-code',
  reset: 'typed-after-a-reset-password',
  first: 'typed-at-the-first-time-password',
}

/** The end of the address that the latest mail to somebody leads to. */
async function tokenTo(
  { services: { database, config } }: Walk,
  address: string,
  path: string,
): Promise<string> {
  const rows = await database
    .selectFrom('mail')
    .selectAll()
    .where('address', '=', address)
    .orderBy('created_at', 'desc')
    .execute()
  const links = rows.flatMap((row) => openAction(config, contentOf(row)!).action?.href ?? [])
  const found = links
    .find((href) => href.includes(path))
    ?.split('/')
    .at(-1)
  if (found === undefined) throw new Error(`no mail to ${address} leads to ${path}`)
  return found
}

/** An address to which the sample sent a link of this kind. */
async function addresseeOf({ services: { database } }: Walk, path: string): Promise<string> {
  const { rows } = await sql<{ address: string }>`
    SELECT address FROM mail WHERE action ->> 'href' LIKE ${`%${path}%`} LIMIT 1`.execute(database)
  if (rows[0] === undefined) throw new Error(`the sample mails no link to ${path}`)
  return rows[0].address
}

const post = (walk: Walk, walker: Walker, action: string, fields: [string, string][]) =>
  send(walk, walker, { action, files: false, fields })

const choose = (password: string): [string, string][] => [
  ['password', password],
  ['repeat', password],
]

/** Invites somebody, and has somebody ask for a new password; answers with the tokens that their mails carry. */
async function askForLinks(walk: Walk) {
  const { services, walkers } = walk
  const email = 'secret.guest@sample.example'
  const administrator = walkers.find(({ name }) => name === 'administrator')!
  await invitePerson(
    services,
    { ...personWith('administrator'), id: administrator.id! },
    {
      ...{ name: { ar: 'ضيف', en: 'Guest' }, email, language: 'en', employer: null },
      roles: [{ role: 'trainee', scopeKind: 'programme', scopeId: null, from: '2099-01-01', until: null }],
    },
  )
  const trainee = walkers.find(({ name }) => name === 'trainee')!
  await post(walk, stranger, '/en/sign-in/forgotten', [['email', trainee.email!]])
  return {
    invitation: await tokenTo(walk, email, '/welcome'),
    'password-reset': await tokenTo(walk, trainee.email!, '/new-password'),
  }
}

/**
 * Uses everything by which the platform knows somebody, as browsers and calendar programs do: passwords right and wrong,
 * codes, links of mails, cookies and secret addresses, while all is well and while the tables behind them are away.
 * Answers with each secret that went through the web process.
 */
export async function useSecrets(walk: Walk): Promise<ReadonlyMap<string, string>> {
  const { services, walkers } = walk
  const visitor = walkers.find(({ name }) => name === 'evaluator')!
  const links = await askForLinks(walk)
  const [census, workshop] = await Promise.all(
    ['/census/', '/workshops/'].map(async (path) => tokenTo(walk, await addresseeOf(walk, path), path)),
  )
  const feed = await renewFeed(services, { ...personWith('evaluator'), id: visitor.id! })
  const guest = (purpose: keyof typeof links): Walker => ({
    ...stranger,
    cookie: linkCookie(services.config, purpose, links[purpose]).split(';')[0]!,
  })
  const use = async () => {
    await post(walk, stranger, '/en/sign-in', [
      ['email', visitor.email!],
      ['password', typed.wrong],
    ])
    await post(walk, stranger, '/en/sign-in/code', [
      ['code', typed.code],
      ['kind', 'backup'],
    ])
    for (const path of [
      `/en/welcome/${links.invitation}`,
      `/en/sign-in/new-password/${links['password-reset']}`,
      ...[`/en/census/${census}`, `/en/census/${census}/check`, `/en/workshops/${workshop}`],
      `/en/visits/calendar/${feed}`,
    ])
      await ask(walk, stranger, path)
    await ask(walk, visitor, '/en/account')
    await post(walk, guest('invitation'), '/en/welcome', choose(typed.first))
    await post(walk, guest('password-reset'), '/en/sign-in/new-password', choose(typed.reset))
  }
  await withoutTables(walk, use)
  await use()
  return new Map([
    ...Object.entries({ ...typed, ...links, census: census!, workshop: workshop!, feed }),
    ...walkers.flatMap(({ name, cookie }): [string, string][] =>
      cookie === '' ? [] : [[`cookie of ${name}`, decodeURIComponent(cookie).split('=')[1]!.split('.')[0]!]],
    ),
  ])
}

/** Does something while the tables that links and attempts are looked up in have other names: every such request fails. */
async function withoutTables({ services: { database } }: Walk, run: () => Promise<void>): Promise<void> {
  const tables = ['mailed_link', 'calendar_feed', 'census_request', 'workshop_invitation', 'sign_in_attempt']
  const rename = async (from: string, to: string) => {
    for (const table of tables)
      await sql`ALTER TABLE ${sql.table(from + table)} RENAME TO ${sql.id(to + table)}`.execute(database)
  }
  await rename('', 'away_')
  try {
    await run()
  } finally {
    await rename('away_', '')
  }
}

/** The names of the secrets that stand in a text. */
export const findSecrets = (secrets: ReadonlyMap<string, string>, text: string): string[] =>
  [...secrets].filter(([, secret]) => text.includes(secret)).map(([name]) => name)
