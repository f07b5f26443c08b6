import { expect, test } from 'vitest'
import { languages } from '#platform/language.ts'
import { refusals } from './refusals.ts'

/** What is refused when a field of a form is sent as it was: empty. */
const ofEmptyFields = [
  ...['people.email_unfit', 'people.day_unfit', 'people.scope_unknown', 'registry.unknown_entity'],
  ...['registry.unknown_centre', 'registry.code_unfit', 'registry.day_unfit', 'cycle.day_unfit'],
  'cycle.phase_day_unfit',
]

const nothing = { code: '', email: '', day: '', scope: '', phase: 'census' }

test.each(ofEmptyFields)('%s says of an empty field what to enter, and quotes no nothing', (code) => {
  for (const language of languages) {
    const words = refusals[language][code]
    const said = `${words?.title}: ${words?.detail(nothing)} ${words?.remedy(nothing)}`
    expect(said).not.toMatch(/“”|«»|undefined|\s\s/)
  }
})
