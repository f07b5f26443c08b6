import { formatNumber } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import type { FoundReplacements } from '../find-replacements.server.ts'
import { ruleName } from '../rule-words.ts'
import { swapWords } from '../swap-words.ts'

/** Why others may not take over: how many each rule keeps away, and what keeps those of the name that was looked for. */
export function KeptAwayList({ found: { kept, rules } }: { readonly found: FoundReplacements }) {
  const language = useLanguage()
  const words = useWords(swapWords)
  if (rules.length === 0) return null
  const comma = language === 'ar' ? '، ' : ', '
  return (
    <section>
      <Heading level={2}>{words.others}</Heading>
      {kept.length > 0 && (
        <>
          <Heading level={3}>{words.keptNamed}</Heading>
          <ul className="mb-6 border-t border-line">
            {kept.map((one) => (
              <li key={one.id} className="border-b border-line py-2">
                <bdi className="font-semibold">{one.name[language]}</bdi>
                <span className="block text-quiet">
                  {one.rules.map((rule) => ruleName(language, rule)).join(comma)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mb-4">{words.othersLead}</p>
      <Table
        caption={words.others}
        captionHidden
        cards={false}
        rows={rules}
        rowKey={({ code }) => code}
        columns={[
          { key: 'rule', header: words.rule, cell: ({ code }) => ruleName(language, code) },
          {
            key: 'people',
            header: words.people,
            numeric: true,
            cell: ({ people }) => formatNumber(language, people),
          },
        ]}
      />
    </section>
  )
}
