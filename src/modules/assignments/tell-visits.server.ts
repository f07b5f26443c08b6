import { sql } from 'kysely'
import type { PlannedVisit } from '#assignment/problem.ts'
import type { Transaction } from '#platform/database.ts'
import { formatNumber } from '#platform/i18n.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { notify } from '../notices/notify.server.ts'
import { type ChangeCause, causeTold } from './change-cause.ts'
import type { PlanChange } from './compare-plans.ts'

const visitsChanged = mailSubject({
  ar: 'تغيّر جدول زياراتك في الدورة #',
  en: 'Your visits in cycle # have changed',
})
const schedulesChanged = mailSubject({
  ar: 'تغيّرت جداول زيارات الدورة #',
  en: 'Schedules of visits in cycle # have changed',
})
const visitGiven = mailSubject({ ar: 'أُسندت إليك زيارة في #', en: 'You have a visit at #' })
const visitMoved = mailSubject({ ar: 'تغيّرت زيارتك في #', en: 'Your visit at # has changed' })
const visitGone = mailSubject({ ar: 'لم تعد زيارة # من زياراتك', en: 'The visit at # is no longer yours' })
const visitsTomorrow = mailSubject({ ar: 'زياراتك غدًا: #', en: 'Visits you have tomorrow: #' })

/** The account behind a visitor, and whether it must not be tied to any visit. */
interface Reached {
  readonly visitor: string
  readonly person: string
  readonly secret: boolean
}

async function reach(trx: Transaction, visitors: readonly string[]): Promise<Reached[]> {
  if (visitors.length === 0) return []
  const { rows } = await sql<Reached>`
    SELECT v.id AS visitor, coalesce(v.person, s.person) AS person, v.person IS NULL AS secret
    FROM visitor v LEFT JOIN shopper_identity s ON s.visitor = v.id
    WHERE v.id = ANY (${[...visitors]}::uuid[]) ORDER BY v.id`.execute(trx)
  return rows
}

interface Tally {
  given: number
  moved: number
  gone: number
}

/** Tells each visitor once what a new plan changes for them, as numbers: the visits stand on their own page. */
export async function tellPlan(
  trx: Transaction,
  { cycle, changes, by }: { cycle: number; changes: readonly PlanChange[]; by: string },
): Promise<void> {
  const tallies = new Map<string, Tally>()
  const add = (visitor: string, what: keyof Tally) => {
    const tally = tallies.get(visitor) ?? { given: 0, moved: 0, gone: 0 }
    tally[what] += 1
    tallies.set(visitor, tally)
  }
  for (const change of changes) {
    const before = change.kind === 'new' ? [] : change.before.visit.people
    const now = change.kind === 'cancelled' ? [] : change.now.people
    for (const visitor of now) add(visitor, before.includes(visitor) ? 'moved' : 'given')
    for (const visitor of before) if (!now.includes(visitor)) add(visitor, 'gone')
  }
  const reached = await reach(trx, [...tallies.keys()])
  for (const { visitor, person, secret } of reached) {
    if (person === by || secret) continue
    await notify(trx, {
      ...{ to: person, kind: 'assignment', subject: visitsChanged(cycle) },
      body: [tallyText(tallies.get(visitor)!)],
      link: '/visits',
    })
  }
  if (reached.some(({ secret }) => secret)) await tellShoppers(trx, cycle)
}

/**
 * Tells every shopper alike that schedules have changed, whoever it concerns: a mail to one of them at the moment of a
 * change would tell who is behind the code name.
 */
async function tellShoppers(trx: Transaction, cycle: number): Promise<void> {
  const { rows } = await sql<{ person: string }>`
    SELECT s.person FROM shopper_identity s JOIN person p ON p.id = s.person
    WHERE p.disabled_at IS NULL ORDER BY s.person`.execute(trx)
  for (const { person } of rows)
    await notify(trx, {
      ...{ to: person, kind: 'assignment', subject: schedulesChanged(cycle), body: [plainNews] },
      link: '/visits',
    })
}

/** What a shopper's inbox says: nothing that ties the account to a centre or a day. */
const plainNews: Text = {
  ar: 'تغيّرت جداول الزيارات. افتح صفحة «زياراتي» لترى إن كان جدولك منها.',
  en: 'Schedules of visits have changed. Open “My visits” to see whether yours has.',
}

const tallyText = ({ given, moved, gone }: Tally): Text => ({
  ar: `زيارات جديدة: ${formatNumber('ar', given)}. زيارات تغيّرت: ${formatNumber('ar', moved)}. زيارات لم تعد لك: ${formatNumber('ar', gone)}.`,
  en: `New: ${given}. Changed: ${moved}. No longer yours: ${gone}.`,
})

/**
 * Tells the people of one visit, before and after somebody changed it by hand, and why where that is for everybody's ears.
 * `now` null: it was cancelled.
 */
export async function tellVisit(
  trx: Transaction,
  news: { cycle: number; before: PlannedVisit; now: PlannedVisit | null; by: string; cause: ChangeCause },
): Promise<void> {
  const { cycle, before, now, by } = news
  const why = causeTold(news.cause)
  const after = now?.people ?? []
  const reached = await reach(trx, [...new Set([...before.people, ...after])])
  if (reached.some(({ secret }) => secret)) await tellShoppers(trx, cycle)
  for (const { visitor, person, secret } of reached) {
    if (person === by || secret) continue
    const common = { to: person, kind: 'assignment', link: '/visits' } as const
    const stays = now !== null && after.includes(visitor)
    const subject = !stays ? visitGone : before.people.includes(visitor) ? visitMoved : visitGiven
    const body = [stays && now ? momentText(now) : goneText(before), ...(why ? [why] : [])]
    await notify(trx, { ...common, subject: subject(before.centre), body })
  }
}

const momentText = ({ startsAt }: PlannedVisit): Text => ({
  ar: `موعدها ${isolate(startsAt.slice(0, 10))} الساعة ${isolate(startsAt.slice(11))}.`,
  en: `It is on ${startsAt.slice(0, 10)} at ${startsAt.slice(11)}.`,
})

const goneText = ({ startsAt }: PlannedVisit): Text => ({
  ar: `كان موعدها ${isolate(startsAt.slice(0, 10))}، ولا تحتاج إلى فعل شيء.`,
  en: `It was on ${startsAt.slice(0, 10)}. There is nothing you need to do.`,
})

const isolate = (text: string): string => `\u2068${text}\u2069`

/**
 * Reminds each of these evaluators of tomorrow, in one notice. Shoppers get none: a mail on the eve of a shop would tell
 * which shop is theirs; their calendar reminds them.
 */
export async function tellTomorrow(trx: Transaction, visits: ReadonlyMap<string, number>): Promise<void> {
  for (const { visitor, person, secret } of await reach(trx, [...visits.keys()]))
    if (!secret)
      await notify(trx, {
        ...{ to: person, kind: 'assignment', link: '/visits' },
        subject: visitsTomorrow(visits.get(visitor) ?? 0),
        body: [reminder],
      })
}

const reminder: Text = {
  ar: 'الأماكن والأوقات في صفحة «زياراتي». إن تعذّر حضورك فأخبر أمانة البرنامج اليوم.',
  en: 'Places and times are on “My visits”. If you cannot come, tell the secretariat today.',
}
