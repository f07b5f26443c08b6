import { formatNumber } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { Filter } from '#ui/filter.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { commentStatuses, origins } from '../comment.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import { type CommentView, isNarrowed, itemInAddress } from '../comment-view.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { localText } from '../local-text.ts'

interface CommentFilterProps {
  readonly edition: Edition
  readonly view: CommentView
  /** The items that have comments, each with their number. */
  readonly commented: readonly { readonly item: string; readonly all: number; readonly title: Text }[]
}

/** Narrows the list of comments; the choice stands in the address, so it can be kept and sent. */
export function CommentFilter({ edition, view, commented }: CommentFilterProps) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  const all = { value: '', label: words.all }
  const here = urlTo(language, 'guideComments', { code: edition.code, edition: edition.edition })
  const items = commented.map((one) => ({
    value: itemInAddress(one.item),
    label: `${one.item === '' ? words.wholeDraft : localText(language, one.title)} (${formatNumber(language, one.all)})`,
  }))
  return (
    <Filter label={words.filter} action={here} clear={isNarrowed(view) ? here : null} columns={4}>
      <Select
        name="status"
        label={words.status}
        value={view.status ?? ''}
        options={[all, ...commentStatuses.map((value) => ({ value, label: words.statuses[value] }))]}
      />
      <Select
        name="origin"
        label={words.origin}
        value={view.origin ?? ''}
        options={[all, ...origins.map((value) => ({ value, label: words.origins[value] }))]}
      />
      <Select
        name="item"
        label={words.item}
        value={view.item === null ? '' : itemInAddress(view.item)}
        options={[all, ...items]}
      />
      <TextInput name="q" type="search" label={words.search} value={view.q} />
    </Filter>
  )
}
