import type { Person } from '#platform/access.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'
import { addHoliday, addHolidays, dropHoliday } from './keep-holiday.server.ts'
import { readHolidayList } from './read-holiday-list.server.ts'
import { plainIn, type Typed, textIn } from './read-typed.ts'
import type { SuggestedHoliday } from './suggest-holidays.server.ts'

interface HolidayForm {
  readonly typed: Typed
  /** Days that were ticked. */
  readonly keep: readonly string[]
  readonly sent: { readonly name: string; readonly bytes: Uint8Array } | null
}

/**
 * Does what a form of the holidays asks by its button. Gives the holidays of a file, of which nothing is saved yet, and
 * null where something was.
 *
 * @throws Refusal 403; 400 and 422 for what cannot be read; `assignment.none_ticked`
 */
export async function answerHolidays(
  services: Pick<Services, 'database'>,
  person: Person,
  { typed, keep, sent }: HolidayForm,
): Promise<readonly SuggestedHoliday[] | null> {
  if (typed.intent === 'file') {
    requireRole(roleToKeepVisits(person))
    const holidays = await readHolidayList(sent?.name || 'holidays.csv', sent?.bytes ?? new Uint8Array(0))
    return holidays.map((holiday) => ({ ...holiday, hijri: false }))
  }
  if (typed.intent === 'keep') {
    requireRole(roleToKeepVisits(person))
    refuseAny(keep.length === 0 ? [faultAt('assignment.none_ticked', 'keep')] : [])
    const titleOf = (day: string) => ({ ar: textIn(typed, `ar ${day}`), en: textIn(typed, `en ${day}`) })
    await addHolidays(
      services,
      person,
      keep.slice(0, 400).map((day) => ({ day, title: titleOf(day) })),
    )
  } else if (typed.drop) await dropHoliday(services, person, typed.drop)
  else
    await addHoliday(services, person, {
      day: plainIn(typed, 'holiday'),
      title: { ar: textIn(typed, 'holiday_ar'), en: textIn(typed, 'holiday_en') },
    })
  return null
}
