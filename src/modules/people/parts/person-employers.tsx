import { dayAfter } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { keepingWords } from '../keeping-words.ts'
import type { EmploymentView } from '../read-person.server.ts'

/** For whom a person works and worked, the latest first. */
export function PersonEmployers({ employments }: { readonly employments: readonly EmploymentView[] }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const day = (date: string) => formatDate(language, date)
  return (
    <>
      <Heading level={2}>{words.employers}</Heading>
      {employments.length === 0 ? (
        <p>{words.noEmployers}</p>
      ) : (
        <SummaryList
          rows={employments.map(({ name, from, until }) => ({
            label:
              until === null ? words.fromOn(day(from)) : words.fromTo(day(from), day(dayAfter(until, -1))),
            value: <bdi>{name[language]}</bdi>,
          }))}
        />
      )}
    </>
  )
}
