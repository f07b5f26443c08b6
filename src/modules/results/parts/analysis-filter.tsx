import type { Guide } from '#scoring/guide.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import type { NamedCode } from '../../centres/register-centres.server.ts'
import { localText } from '../../standards/local-text.ts'
import { namesOf, titleOr } from '../../standards/names-of.ts'
import { type AnalysisView, analysisQuery } from '../analysis-view.ts'
import { analysisWords } from '../analysis-words.ts'
import { resultWords } from '../page-words.ts'
import type { CentreLine } from '../read.server.ts'

interface AnalysisFilterProps {
  readonly cycle: number
  readonly guide: Guide
  readonly lines: readonly CentreLine[]
  readonly view: AnalysisView
  /** The measures of the view, where it shows one, and the one shown. */
  readonly measures: readonly string[]
  readonly measure: string | null
}

/** Narrows by entity, governorate, channel and class, and chooses a measure; the choice stands in the address. */
export function AnalysisFilter({ cycle, guide, lines, view, measures, measure }: AnalysisFilterProps) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  const { channels } = useWords(resultWords)
  const here = urlTo(language, 'analysisCycle', { cycle: String(cycle) })
  const all = { value: '', label: words.all }
  const named = (codes: readonly (NamedCode | null)[]) => {
    const collator = new Intl.Collator(language)
    const known = new Map(codes.flatMap((one) => (one === null ? [] : [[one.code, one.name[language]]])))
    const options = [...known].map(([value, label]) => ({ value, label }))
    return [all, ...options.sort((a, b) => collator.compare(a.label, b.label))]
  }
  const names = namesOf(guide)
  const channelOptions = [...new Set(lines.map(({ channel }) => channel))].map((value) => ({
    value,
    label: channels[value] ?? value,
  }))
  const classes = guide.categories.map(({ code, title }) => ({
    value: code,
    label: localText(language, title),
  }))
  const { view: kind, sort, order } = analysisQuery(view)
  const narrowed = Boolean(view.entity || view.governorate || view.channel || view.category)
  return (
    <Filter
      label={words.filter}
      action={here}
      clear={narrowed ? urlTo(language, 'analysisCycle', { cycle: String(cycle) }, { view: kind }) : null}
      columns={4}
      keep={{ view: kind, sort, order }}
    >
      <Select
        name="entity"
        label={words.entity}
        value={view.entity ?? ''}
        options={named(lines.map(({ entity }) => entity))}
      />
      <Select
        name="governorate"
        label={words.governorate}
        value={view.governorate ?? ''}
        options={named(lines.map(({ governorate }) => governorate))}
      />
      <Select
        name="channel"
        label={words.channel}
        value={view.channel ?? ''}
        options={[all, ...channelOptions]}
      />
      <Select
        name="class"
        label={words.class}
        value={view.category ?? ''}
        options={[all, ...classes, { value: 'none', label: words.noClass }]}
      />
      {measures.length > 0 && (
        <div className="sm:col-span-2 lg:col-span-4">
          <Select
            name="measure"
            label={words.measure}
            value={measure ?? ''}
            options={measures.map((code) => ({
              value: code,
              label: localText(language, titleOr(names.measure(code)?.text, code)),
            }))}
          />
        </div>
      )}
    </Filter>
  )
}
