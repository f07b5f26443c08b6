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
  const day = (date: string) => formatDate(language, new Date(date))
  const dayBefore = (date: string) => day(new Date(Date.parse(date) - 86_400_000).toISOString())
  return (
    <>
      <Heading level={2}>{words.employers}</Heading>
      {employments.length === 0 ? (
        <p>{words.noEmployers}</p>
      ) : (
        <SummaryList
          rows={employments.map(({ name, from, until }) => ({
            label: until === null ? words.fromOn(day(from)) : words.fromTo(day(from), dayBefore(until)),
            value: <bdi>{name[language]}</bdi>,
          }))}
        />
      )}
    </>
  )
}
