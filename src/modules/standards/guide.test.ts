import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { Refusal } from '#platform/fault.ts'
import type { Criterion, Guide, Measure, Pillar, Scale } from '#scoring/guide.ts'
import { type guideSchema, parseGuide } from './guide.ts'

/** Written out and read-only all through, so that two spellings of one shape are the same type. */
type Spelled<T> = T extends object ? { readonly [Key in keyof T]: Spelled<T[Key]> } : T
/** True only for identical types: an optional key that one of them lacks is a difference. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Parsed = z.output<typeof guideSchema>
type ParsedPillar = Parsed['pillars'][number]
type ParsedCriterion = ParsedPillar['criteria'][number]
type ParsedMeasure = ParsedCriterion['measures'][number]

test('the schema and the type of the engine are the same, optional keys too', () => {
  expectTypeOf<Spelled<Parsed>>().toExtend<Guide>()
  expectTypeOf<Guide>().toExtend<Spelled<Parsed>>()
  // Level by level, because the compiler stops comparing a type that is nested in itself too deeply.
  expectTypeOf<Same<Spelled<Parsed>, Spelled<Guide>>>().toEqualTypeOf<true>()
  expectTypeOf<Same<Spelled<ParsedPillar>, Spelled<Pillar>>>().toEqualTypeOf<true>()
  expectTypeOf<Same<Spelled<ParsedCriterion>, Spelled<Criterion>>>().toEqualTypeOf<true>()
  expectTypeOf<Same<Spelled<ParsedMeasure>, Spelled<Measure>>>().toEqualTypeOf<true>()
  expectTypeOf<Same<Spelled<Parsed['scales'][string]>, Spelled<Scale>>>().toEqualTypeOf<true>()
  expectTypeOf<Same<Spelled<Measure>, Spelled<Omit<Measure, 'guidance'>>>>().toEqualTypeOf<false>()
})

const both = (words: string) => ({ ar: words, en: words })
const sound = () => ({
  code: 'example',
  edition: '1',
  title: both('Guide'),
  scales: { yesno: { kind: 'levels', levels: [{ code: 'yes', score: 1 }] } } as Record<string, unknown>,
  instruments: { visit: {} } as Record<string, unknown>,
  missing: 'block',
  pillars: [
    {
      code: 'p',
      title: both('Pillar'),
      weight: 1 as unknown,
      criteria: [
        {
          code: 'p.c',
          title: both('Criterion'),
          measures: [{ code: 'p.c.m', text: both('Measure'), instrument: 'visit', scale: 'yesno' }],
        },
      ],
    },
  ],
  categories: [
    { code: 'first', title: both('First'), when: [{ figure: 'overall', op: '>=', value: 0.5 as unknown }] },
  ],
})

const faultsOf = (document: unknown) => {
  try {
    parseGuide(document)
  } catch (error) {
    if (error instanceof Refusal) return error.faults
    throw error
  }
  return []
}

test('a sound guide comes back as it was', () => {
  expect(parseGuide(sound())).toEqual(sound())
})

test('every problem is told, each with its place, in both languages', () => {
  const guide = sound()
  guide.code = 'has space'
  guide.title.ar = '  '
  guide.missing = 'guess'
  guide.pillars[0]!.weight = -1
  guide.categories[0]!.when[0]!.value = 'high'
  const faults = faultsOf(guide)
  expect(faults.map((fault) => fault.place?.path).sort()).toEqual([
    '/categories/0/when/0/value',
    '/code',
    '/missing',
    '/pillars/0/weight',
    '/title/ar',
  ])
  for (const fault of faults) {
    expect(fault.code).toBe('guide.invalid')
    expect(String(fault.params?.problem)).toMatch(/^[ -~“”…]+$/)
    expect(String(fault.params?.problem_ar)).toMatch(/[\u0600-\u06ff]/)
  }
  expect(faults.find((fault) => fault.place?.path === '/missing')?.params?.problem).toBe(
    'choose one of: zero, leave_out, block',
  )
})

test.each([
  ['/weights', (guide: ReturnType<typeof sound>) => Object.assign(guide, { weights: 1 }), /not a key/],
  [
    '/scales/a b',
    (guide: ReturnType<typeof sound>) => Object.assign(guide.scales, { 'a b': guide.scales.yesno }),
    /code/,
  ],
  [
    '/scales/x~1y',
    (guide: ReturnType<typeof sound>) => Object.assign(guide.scales, { 'x/y': guide.scales.yesno }),
    /code/,
  ],
  [
    '/scales/yesno/kind',
    (guide: ReturnType<typeof sound>) => Object.assign(guide.scales, { yesno: { kind: 'stars' } }),
    /levels/,
  ],
  [
    '/scales/yesno/levels/0/score',
    (guide: ReturnType<typeof sound>) =>
      Object.assign(guide.scales, { yesno: { kind: 'levels', levels: [{ code: 'yes', score: 1.01 }] } }),
    /1 or less/,
  ],
  ['/pillars', (guide: ReturnType<typeof sound>) => Object.assign(guide, { pillars: [] }), /at least 1/],
  [
    '/pillars/0/weight',
    (guide: ReturnType<typeof sound>) => Object.assign(guide.pillars[0]!, { weight: Number.NaN }),
    /number/,
  ],
  [
    '/pillars/0/weight',
    (guide: ReturnType<typeof sound>) => Object.assign(guide.pillars[0]!, { weight: Infinity }),
    /number/,
  ],
  [
    '/title/en',
    (guide: ReturnType<typeof sound>) => Object.assign(guide, { title: { ar: 'دليل' } }),
    /missing/,
  ],
  [
    '/title/en',
    (guide: ReturnType<typeof sound>) => Object.assign(guide, { title: both('x'.repeat(301)) }),
    /300/,
  ],
])('%s is refused', (path, spoil, problem) => {
  const guide = sound()
  spoil(guide)
  const fault = faultsOf(guide).find((found) => found.place?.path === path)
  expect(String(fault?.params?.problem)).toMatch(problem)
})

test('what is no object at all is one fault at the root', () => {
  for (const document of [null, 'guide', 7, []])
    expect(faultsOf(document).map((fault) => fault.place?.path)).toEqual([''])
})
