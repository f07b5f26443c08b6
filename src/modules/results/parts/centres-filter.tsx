import type { Guide } from '#scoring/guide.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import { localText } from '../../standards/local-text.ts'
import type { Arrangement } from '../arrange-centres.ts'
import { resultWords } from '../page-words.ts'
import type { CentreLine } from '../read.server.ts'

interface CentresFilterProps {
  readonly cycle: number
  readonly guide: Guide
  readonly lines: readonly CentreLine[]
  readonly arrangement: Arrangement
}

/** Narrows the list by entity, channel and class; the choice stands in the address, so it can be kept and sent. */
export function CentresFilter({ cycle, guide, lines, arrangement }: CentresFilterProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const here = urlTo(language, 'cycleResults', { cycle: String(cycle) })
  const collator = new Intl.Collator(language)
  const entities = [...new Map(lines.map(({ entity }) => [entity.code, entity])).values()]
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((a, b) => collator.compare(a.label, b.label))
  const channels = [...new Set(lines.map(({ channel }) => channel))].map((channel) => ({
    value: channel,
    label: words.channels[channel] ?? channel,
  }))
  const classes = guide.categories.map(({ code, title }) => ({
    value: code,
    label: localText(language, title),
  }))
  const all = { value: '', label: words.all }
  return (
    <Filter
      label={words.filter}
      action={here}
      clear={isFiltered(arrangement) ? here : null}
      columns={3}
      keep={{ sort: arrangement.sort, order: arrangement.descending ? 'down' : 'up' }}
    >
      <Select
        name="entity"
        label={words.entity}
        value={arrangement.entity ?? ''}
        options={[all, ...entities]}
      />
      <Select
        name="channel"
        label={words.channel}
        value={arrangement.channel ?? ''}
        options={[all, ...channels]}
      />
      <Select
        name="class"
        label={words.class}
        value={arrangement.category ?? ''}
        options={[all, ...classes, { value: 'none', label: words.noClass }]}
      />
    </Filter>
  )
}

const isFiltered = ({ entity, channel, category }: Arrangement): boolean =>
  Boolean(entity || channel || category)
