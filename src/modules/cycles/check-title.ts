import type { Fault } from '#platform/fault.ts'
import type { Text } from '#scoring/guide.ts'
import { faultOf } from '../centres/check-change.ts'

const longestTitle = 200

/** The faults of the titles of a cycle, each with its field. */
export const checkTitle = (title: Text): Fault[] =>
  (['ar', 'en'] as const).flatMap((language) => {
    const field = `title_${language}`
    if (title[language].trim() === '') return [faultOf('cycle.title_missing', field)]
    return title[language].length > longestTitle
      ? [faultOf('cycle.title_too_long', field, { longest: longestTitle })]
      : []
  })
