import type { Transaction } from '#platform/database.ts'
import { formatDate } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { notify } from '../notices/notify.server.ts'
import type { CycleDates } from './check-phases.ts'
import { type Phase, phaseCodes } from './phase.ts'
import { phaseNames } from './phase-words.ts'

const datesMoved = mailSubject({ ar: 'تغيّرت مواعيد الدورة #', en: 'The dates of cycle # have changed' })

export interface MovedDates {
  readonly cycle: number
  readonly title: Text
  /** Who made the change; they need not be told. */
  readonly by: string
  readonly before: CycleDates
  readonly after: CycleDates
  readonly now: Date
}

/** Tells everybody who has a part in a cycle which of its dates moved, in the transaction that moves them. */
export async function tellDates(trx: Transaction, moved: MovedDates): Promise<void> {
  const body = tellMoved(moved)
  for (const to of await listConcerned(trx, moved))
    await notify(trx, {
      to,
      kind: 'cycle',
      subject: datesMoved(moved.cycle),
      body,
      link: `/cycles/${moved.cycle}`,
    })
}

/** The paragraphs of the news: the cycle, and a line for each thing that moved. */
export function tellMoved({ title, before, after }: Pick<MovedDates, 'title' | 'before' | 'after'>): Text[] {
  const whole = ({ startsOn, endsOn }: CycleDates) => ({ startsOn, endsOn })
  const lines: Text[] = []
  const add = (name: Text, was: Span | undefined, now: Span | undefined) => {
    if (was?.startsOn === now?.startsOn && was?.endsOn === now?.endsOn) return
    lines.push({ ar: line('ar', name.ar, now), en: line('en', name.en, now) })
  }
  add({ ar: 'الدورة كلها', en: 'The whole cycle' }, whole(before), whole(after))
  for (const code of phaseCodes) {
    const of = ({ phases }: CycleDates) => phases.find((phase) => phase.code === code)
    add(phaseNames[code], of(before), of(after))
  }
  return [
    {
      ar: `تغيّرت مواعيد ${title.ar}، وهذه هي المواعيد الجديدة:`,
      en: `Dates of ${title.en} have changed. They are now:`,
    },
    ...lines,
  ]
}

type Span = Pick<Phase, 'startsOn' | 'endsOn'>

function line(language: Language, name: string, span: Span | undefined): string {
  if (span === undefined)
    return language === 'ar' ? `${name}: أُلغيت من الدورة.` : `${name}: no longer part of the cycle.`
  const day = (text: string) => formatDate(language, text)
  return language === 'ar'
    ? `${name}: من ${day(span.startsOn)} إلى ${day(span.endsOn)}.`
    : `${name}: from ${day(span.startsOn)} to ${day(span.endsOn)}.`
}

/** Whoever holds a role over the programme, in this cycle, or for an entity or centre that is enrolled in it. */
async function listConcerned(trx: Transaction, { cycle, by, now }: MovedDates): Promise<string[]> {
  const enrolled = (column: 'entity' | 'centre') =>
    trx.selectFrom('cycle_centre').select(column).where('cycle_id', '=', cycle)
  const rows = await trx
    .selectFrom('person_role')
    .select('person')
    .distinct()
    .where('valid_from', '<=', now)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]))
    .where((row) =>
      row.or([
        row('scope_kind', '=', 'programme'),
        row.and([row('scope_kind', '=', 'cycle'), row('scope_id', '=', String(cycle))]),
        row.and([row('scope_kind', '=', 'entity'), row('scope_id', 'in', enrolled('entity'))]),
        row.and([row('scope_kind', '=', 'centre'), row('scope_id', 'in', enrolled('centre'))]),
      ]),
    )
    .orderBy('person')
    .execute()
  return rows.map(({ person }) => person).filter((person) => person !== by)
}
