import { expect, it } from 'vitest'
import { labelErrors } from './label-errors.ts'

it('names the field of each error, in the words of its page', () => {
  const fields = ['cooling_off', 'weight_travel', 'from_0', 'visits-visit-final', 'from-field-shop-initial']
  const errors = fields.map((field) => ({ field, text: 'Mend it.' }))
  const instruments = { visit: { ar: 'زيارة', en: 'Field visit' } }
  expect(labelErrors('en', errors, instruments).map(({ text }) => text)).toEqual([
    'Cycles before a visitor returns to a centre: Mend it.',
    'Travel out of the home governorate: Mend it.',
    'Sunday: Mend it.',
    'Final evaluation, Field visit, Visits for each centre: Mend it.',
    'Initial evaluation, field-shop, First day: Mend it.',
  ])
  expect(labelErrors('ar', errors, instruments)[3]?.text).toBe(
    'التقييم النهائي، زيارة، زيارات لكل مركز: Mend it.',
  )
})

it('leaves what it has no name for, and what is about the whole form, as it is', () => {
  const errors = [{ text: 'Somebody else saved.' }, { field: 'reason', text: 'Say why.' }]
  expect(labelErrors('en', errors)).toEqual(errors)
})
