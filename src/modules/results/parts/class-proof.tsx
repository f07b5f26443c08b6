import { plural } from '#platform/i18n.ts'
import type { Category, Condition, Guide, Operator } from '#scoring/guide.ts'
import type { CategoryProof, ConditionProof } from '#scoring/result.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import {
  conditionText,
  formatFigure,
  formatNeeded,
  formatThreshold,
} from '../../standards/condition-words.ts'
import { distanceWords } from '../format-change.ts'
import { resultWords } from '../page-words.ts'
import { ClassName } from './class-name.tsx'

interface ClassProofProps {
  readonly guide: Guide
  readonly proof: readonly CategoryProof[]
}

/** Every condition of every class with the number found, the number needed, the verdict and how close it was. */
export function ClassProof({ guide, proof }: ClassProofProps) {
  const words = useWords(resultWords)
  return (
    <section>
      <Heading level={2} id="proof">
        {words.proof}
      </Heading>
      <p className="mb-4 max-w-[42rem]">{words.proofLead}</p>
      {proof.map((one) => {
        const category = guide.categories.find(({ code }) => code === one.category)
        return category && <CategoryTable key={one.category} guide={guide} category={category} proof={one} />
      })}
    </section>
  )
}

interface CategoryTableProps {
  readonly guide: Guide
  readonly category: Category
  readonly proof: CategoryProof
}

function CategoryTable({ guide, category, proof }: CategoryTableProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const failed = proof.conditions.filter(({ holds }) => !holds).length
  const rows = proof.conditions.map((found, index) => ({ found, index, condition: category.when[index] }))
  return (
    <div className="mb-8">
      <h3 className="mb-2 flex flex-wrap items-center gap-3">
        <ClassName guide={guide} category={category.code} />
        <span className="font-normal">
          {proof.holds
            ? words.categoryHolds
            : words.categoryFails(plural(language, failed, words.failedConditions))}
        </span>
      </h3>
      {rows.length > 0 && (
        <Table
          caption={category.title[language]}
          captionHidden
          rows={rows}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              key: 'condition',
              header: words.condition,
              cell: ({ found, condition }) => (
                <span className="font-normal">{sentenceOf(guide, found, condition)}</span>
              ),
            },
            { key: 'found', header: words.found, cell: ({ found }) => <b>{foundOf(found)}</b> },
            { key: 'needed', header: words.needed, cell: ({ found }) => neededOf(found) },
            {
              key: 'verdict',
              header: words.verdict,
              cell: ({ found }) => (
                <span className="whitespace-nowrap">
                  <Verdict proof={found} />
                </span>
              ),
            },
            {
              key: 'distance',
              header: words.distance,
              cell: ({ found }) => distanceWords(guide, found, language),
            },
          ]}
        />
      )}
    </div>
  )

  function sentenceOf(of: Guide, { figure }: ConditionProof, condition: Condition | undefined): string {
    return condition ? conditionText(of, condition, language) : figure
  }
  function foundOf({ figure, actual }: ConditionProof): string {
    return actual === null ? words.none : formatFigure(guide, figure, actual, language)
  }
  function neededOf({ figure, op, threshold }: ConditionProof): string {
    if (threshold === null) return words.none
    return formatNeeded(op as Operator, formatThreshold(guide, figure, threshold, language), language)
  }
}

function Verdict({ proof }: { readonly proof: ConditionProof }) {
  const words = useWords(resultWords)
  if (proof.holds) return <Tag tone="good">{words.holds}</Tag>
  return <Tag tone="danger">{proof.actual === null ? words.unknown : words.fails}</Tag>
}
