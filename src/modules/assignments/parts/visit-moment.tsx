import { useLanguage } from '#ui/language.tsx'
import { dayText, hoursText } from '../show-moment.ts'

interface VisitMomentProps {
  readonly startsAt: string
  readonly endsAt: string
}

/** When a visit is: its day, and from when to when. The hours keep their order in both directions. */
export function VisitMoment({ startsAt, endsAt }: VisitMomentProps) {
  const language = useLanguage()
  return (
    <>
      {dayText(language, startsAt)}
      {language === 'ar' ? '، ' : ', '}
      <bdi>{hoursText(language, startsAt, endsAt)}</bdi>
    </>
  )
}
