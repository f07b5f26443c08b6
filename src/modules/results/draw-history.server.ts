import { formatShare } from '#platform/format-share.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { drawCourse } from '#ui/charts/draw-course.server.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import { thresholdsOf } from '../standards/condition-words.ts'
import type { HistoryEntry } from './gather-centre-history.server.ts'
import { historyWords } from './history-words.ts'
import { resultWords } from './page-words.ts'

/**
 * The fulfilment of core criteria of a centre from cycle to cycle beside the median of all; null with fewer than two
 * cycles that give a figure, which show no course.
 *
 * @param entries the latest first, as `gatherCentreHistory` gives them
 */
export function drawHistory(language: Language, entries: readonly HistoryEntry[]): Drawing | null {
  const known = entries.filter(({ centre }) => centre.coreFulfilment !== null).toReversed()
  if (known.length < 2) return null
  const words = historyWords[language]
  const thresholds = known.flatMap(({ guide }) => thresholdsOf(guide, 'core.fulfilment'))
  return drawCourse(
    [
      { name: words.thisCentre, values: known.map(({ centre }) => centre.coreFulfilment) },
      { name: words.median, values: known.map((entry) => entry.median) },
    ],
    {
      id: 'course',
      language,
      title: findingOf(language, known),
      description: words.reading,
      format: (value) => formatShare(language, value, { thresholds }),
      formatTick: (value) => formatShare(language, value, { decimals: 0 }),
      words: { moment: resultWords[language].cycle, value: resultWords[language].core },
      moments: known.map(({ cycle }) => words.shortCycle(formatNumber(language, cycle.id))),
    },
  )
}

/** What the line shows, in one sentence: from the first cycle to the last. */
function findingOf(language: Language, known: readonly HistoryEntry[]): string {
  const words = historyWords[language]
  const share = (entry: HistoryEntry | undefined) => {
    const value = entry?.centre.coreFulfilment ?? 0
    return {
      value,
      text: formatShare(language, value, { thresholds: thresholdsOf(entry!.guide, 'core.fulfilment') }),
    }
  }
  const [first, last] = [share(known[0]), share(known.at(-1))]
  const over = plural(language, known.length, words.cycles)
  if (first.text === last.text) return words.same(first.text, over)
  return (last.value > first.value ? words.risen : words.fallen)(first.text, last.text, over)
}
