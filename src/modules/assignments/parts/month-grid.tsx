import { formatNumber, localDigits } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { calendarWords } from '../calendar-words.ts'
import type { MonthDay } from '../list-month.server.ts'
import type { Month } from '../month.ts'
import { dayText } from '../show-moment.ts'
import { visitWords } from '../words.ts'

interface MonthGridProps {
  readonly month: Month
  readonly days: readonly MonthDay[]
  /** On which a week begins, 0 = Sunday. */
  readonly weekday: number
  readonly today: string
  readonly holidays: ReadonlyMap<string, string>
  /** The page of a visit; null for who may only look. */
  readonly hrefOfVisit: ((visit: string) => string) | null
  /** The list of one day. */
  readonly hrefOfDay: (day: string) => string
}

/**
 * A month: seven columns where there is room, and a list of the days that have something on a phone. Plain links in the
 * order of time, so that the keyboard goes through it as reading does.
 */
export function MonthGrid({ month, days, weekday, today, holidays, ...hrefs }: MonthGridProps) {
  const { weekdays } = useWords(visitWords)
  const known = new Map(days.map((day) => [day.day, day]))
  return (
    <div className="mb-6">
      <div aria-hidden="true" className="hidden grid-cols-7 gap-px lg:grid">
        {[0, 1, 2, 3, 4, 5, 6].map((at) => (
          <p key={at} className="px-2 py-1 font-semibold">
            {weekdays[(weekday + at) % 7]}
          </p>
        ))}
      </div>
      <ol className="lg:grid lg:grid-cols-7 lg:border-s lg:border-t lg:border-line">
        {month.days.map((day, at) => (
          <DayCell
            key={day}
            {...{ day, hrefs }}
            found={known.get(day) ?? null}
            column={at === 0 ? month.column : null}
            isToday={day === today}
            holiday={holidays.get(day) ?? null}
          />
        ))}
      </ol>
    </div>
  )
}

/** Where the first day stands; whole names, so that the style sheet has them. */
const columns = [
  ...['lg:col-start-1', 'lg:col-start-2', 'lg:col-start-3', 'lg:col-start-4'],
  ...['lg:col-start-5', 'lg:col-start-6', 'lg:col-start-7'],
]

interface DayCellProps {
  readonly day: string
  readonly found: MonthDay | null
  readonly column: number | null
  readonly isToday: boolean
  readonly holiday: string | null
  readonly hrefs: Pick<MonthGridProps, 'hrefOfVisit' | 'hrefOfDay'>
}

function DayCell({ day, found, column, isToday, holiday, hrefs }: DayCellProps) {
  const language = useLanguage()
  const words = useWords(calendarWords)
  const empty = found === null && holiday === null && !isToday
  const more = found === null ? 0 : found.count - found.visits.length
  return (
    <li
      className={`min-w-0 border-b border-line py-3 lg:min-h-28 lg:border-e lg:p-2 ${empty ? 'hidden lg:block' : ''} ${column === null ? '' : columns[column - 1]} ${isToday ? 'lg:bg-brand-soft' : ''}`}
    >
      <p className={isToday ? 'font-semibold text-brand' : 'font-semibold'}>
        <span className="lg:sr-only">{dayText(language, day)}</span>
        <span aria-hidden="true" className="hidden lg:inline">
          {formatNumber(language, Number(day.slice(8)))}
        </span>
        {isToday && <span className="font-normal"> {words.today}</span>}
      </p>
      {holiday !== null && <p className="text-sm text-quiet">{holiday}</p>}
      {found !== null && (
        <ul className="text-sm">
          {found.visits.map((visit) => (
            <li key={visit.id} className="py-1">
              <bdi>{localDigits(language, visit.startsAt.slice(11))}</bdi>{' '}
              {hrefs.hrefOfVisit === null ? (
                visit.centre.name[language]
              ) : (
                <a href={hrefs.hrefOfVisit(visit.id)} className="inline-block min-h-6">
                  {visit.centre.name[language]}
                </a>
              )}
              <span className="block text-quiet">
                {visit.people.map((name) => name[language]).join(language === 'ar' ? '، ' : ', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found !== null && more > 0 && (
        <p className="text-sm">
          <a href={hrefs.hrefOfDay(day)} className="inline-flex min-h-11 items-center lg:min-h-6">
            {words.allOfDay(formatNumber(language, found.count))}
            <span className="sr-only">: {dayText(language, day)}</span>
          </a>
        </p>
      )}
    </li>
  )
}
