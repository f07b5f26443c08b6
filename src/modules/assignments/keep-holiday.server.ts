import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { isDay } from '#platform/day.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepVisits } from './access.ts'
import { faultAt, refuseAny } from './faults.ts'
import type { Holiday } from './plan-rules.ts'

/** Letters of the name of a holiday: a line of the calendar. */
const longestTitle = 100

/**
 * Enters days on which nobody visits, or renames them: all or none.
 *
 * @throws Refusal 403; 422 `assignment.days_unfit`, `assignment.title_missing` and `assignment.title_long`
 */
export async function addHolidays(
  { database }: Pick<Services, 'database'>,
  person: Person,
  holidays: readonly Holiday[],
): Promise<void> {
  const role = requireRole(roleToKeepVisits(person))
  refuseAny(
    holidays.flatMap(({ day, title }) => [
      ...(isDay(day) ? [] : [faultAt('assignment.days_unfit', 'holiday')]),
      ...(title.ar.trim() && title.en.trim() ? [] : [faultAt('assignment.title_missing', 'holiday_ar')]),
      ...(['ar', 'en'] as const)
        .filter((language) => title[language].trim().length > longestTitle)
        .map((language) =>
          faultAt('assignment.title_long', `holiday_${language}`, { longest: longestTitle }),
        ),
    ]),
  )
  await database.transaction().execute(async (trx) => {
    for (const { day, title } of holidays) {
      const words = { title_ar: title.ar.trim(), title_en: title.en.trim() }
      await trx
        .insertInto('calendar_day')
        .values({ day, ...words })
        .onConflict((conflict) => conflict.column('day').doUpdateSet(words))
        .execute()
      await recordAudit(trx, {
        ...{ actor: person.id, role, action: 'calendar.holiday' },
        subject: { kind: 'day', id: day },
        after: words,
      })
    }
  })
}

/** Enters one day on which nobody visits, or renames it. @throws Refusal as `addHolidays` */
export const addHoliday = (
  services: Pick<Services, 'database'>,
  person: Person,
  holiday: Holiday,
): Promise<void> => addHolidays(services, person, [holiday])

/** Takes a holiday out of the calendar. @throws Refusal 403 */
export async function dropHoliday(
  { database }: Pick<Services, 'database'>,
  person: Person,
  day: string,
): Promise<void> {
  const role = requireRole(roleToKeepVisits(person))
  refuseAny(isDay(day) ? [] : [faultAt('assignment.days_unfit', 'holiday')])
  await database.transaction().execute(async (trx) => {
    await trx.deleteFrom('calendar_day').where('day', '=', day).execute()
    await recordAudit(trx, {
      ...{ actor: person.id, role, action: 'calendar.working-day' },
      subject: { kind: 'day', id: day },
    })
  })
}
