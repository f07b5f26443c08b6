import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Guide } from '#scoring/guide.ts'
import { smallGuide } from '../../../../tests/support/programme.ts'
import { guideItemKinds, guideItems } from '../diff-guides-items.ts'
import { answersOf, applyAnswers, readAnswers } from './item-answers.ts'
import { type AnyField, fieldsOf } from './item-fields.ts'

const guides = ['default', 'england-cqc', 'hnqis', 'egypt-service-centre-award', 'uk-food-hygiene'].map(
  (name) => JSON.parse(readFileSync(`guides/${name}.json`, 'utf8')) as Guide,
)

/** What a browser sends back of a form that nobody touched. */
function formOf(fields: readonly AnyField[], answers: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const field of fields) {
    const answer = answers[field.name] ?? ''
    if (field.kind !== 'rows') form.set(field.name, answer.replaceAll('\n', '\r\n'))
    else
      (JSON.parse(answer) as Record<string, string>[]).forEach((row, index) => {
        for (const [name, cell] of Object.entries(row)) form.set(`${field.name}.${index}.${name}`, cell)
      })
  }
  return form
}

test('a form that nobody touched changes no item of any guide', () => {
  let count = 0
  for (const guide of guides)
    for (const kind of guideItemKinds)
      for (const { code, node } of guideItems(guide)[kind]) {
        const fields = fieldsOf(guide, { kind, code }, node)
        const answers = answersOf(fields, node)
        const sent = readAnswers(fields, formOf(fields, answers), answers)
        expect(applyAnswers(fields, node, sent), `${guide.code} ${kind} ${code}`).toEqual({
          node,
          faults: [],
        })
        count += 1
      }
  expect(count).toBeGreaterThan(400)
})

const guide = smallGuide()
const answersFor = (kind: 'criterion' | 'category' | 'scale', code: string) => {
  const node = guideItems(guide)[kind].find((item) => item.code === code)?.node ?? {}
  const fields = fieldsOf(guide, { kind, code }, node)
  return { node, fields, answers: answersOf(fields, node) }
}

test('reads numbers in Arabic digits, shares as percentages, and takes out what is emptied', () => {
  const { node, fields, answers } = answersFor('criterion', 'access.signs')
  const first = applyAnswers(fields, node, {
    ...answers,
    weight: '٢٫٥',
    fulfilledAt: '55.1',
    appliesTo: "centre.channel == 'remote'",
    was: 'a.b، c',
  })
  expect(first.faults).toEqual([])
  expect(first.node).toMatchObject({ weight: 2.5, fulfilledAt: 0.551, was: ['a.b', 'c'] })
  const again = applyAnswers(fields, first.node, { ...answers, core: '' })
  const { core, ...rest } = node as { core?: boolean }
  expect(core).toBe(true)
  expect(again.node).toEqual(rest)
})

test('names the field of an answer that is none, and keeps what was there', () => {
  const { node, fields, answers } = answersFor('criterion', 'access.signs')
  expect(applyAnswers(fields, node, { ...answers, weight: '1,5' })).toEqual({
    node,
    faults: [{ field: 'weight', problem: 'number' }],
  })
  const rules = answersFor('category', 'gold')
  const when = JSON.stringify([{ figure: '', op: '>=', value: '1', 'text.ar': '', 'text.en': '' }])
  expect(applyAnswers(rules.fields, rules.node, { ...rules.answers, when }).faults).toEqual([
    { field: 'when.0.figure', problem: 'required' },
  ])
})

test('a value that is no number is the name of a figure; a row emptied is gone', () => {
  const { node, fields, answers } = answersFor('category', 'gold')
  const form = new FormData()
  const rows = [
    { figure: '', op: '>=', value: '', 'text.ar': '', 'text.en': '' },
    { figure: 'overall', op: '>', value: 'cohort.mean', 'text.ar': 'فوق المتوسط', 'text.en': '' },
  ]
  rows.forEach((row, index) => {
    for (const [name, cell] of Object.entries(row)) form.set(`when.${index}.${name}`, cell)
  })
  const sent = readAnswers(fields, form, answers)
  expect(sent['title.ar']).toBe(answers['title.ar'])
  expect(applyAnswers(fields, node, sent).node).toMatchObject({
    when: [
      { figure: 'overall', op: '>', value: { figure: 'cohort.mean' }, text: { ar: 'فوق المتوسط', en: '' } },
    ],
  })
})

test('levels keep what is not touched exactly', () => {
  const { node, fields, answers } = answersFor('scale', 'yesno')
  const levels = JSON.parse(answers.levels ?? '') as object[]
  const third = { code: 'partly', score: '33.3', 'title.ar': '', 'title.en': '' }
  const changed = applyAnswers(fields, node, { ...answers, levels: JSON.stringify([...levels, third]) })
  expect(changed).toEqual({
    node: {
      kind: 'levels',
      levels: [...(node as { levels: object[] }).levels, { code: 'partly', score: 0.333 }],
    },
    faults: [],
  })
})
