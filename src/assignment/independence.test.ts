import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeContext } from './context.ts'
import { breachesOf } from './independence.ts'
import type { Moment } from './moment.ts'
import type { Person, PlannedVisit, Problem } from './problem.ts'
import { aCentre, aDemand, aPerson, aProblem, weekOf } from './test-problem.ts'

const centre = aCentre('C1')
const day = '2026-03-02'

/** Codes of what a person would break; changes first to the person, then to the problem. */
function codesOf(
  own: Partial<Person>,
  other: Partial<Problem> = {},
  moment?: Moment,
  on = day,
  at = centre,
): string[] {
  const person = aPerson('a', own)
  const problem = aProblem({ people: [person], demands: [aDemand({ instrument: 'visit' })], ...other })
  return breachesOf(person, at, 'visit', on, makeContext(problem), moment).map(({ code }) => code)
}

const employedBy = (entity: string, from: string | null = null, until: string | null = null) => ({
  employments: [{ entity, from, until }],
})

const other = (own: Partial<PlannedVisit> = {}): PlannedVisit => ({
  centre: 'C9',
  instrument: 'visit',
  stage: 'final',
  number: 1,
  people: ['a'],
  startsAt: '2026-03-02T12:00',
  endsAt: '2026-03-02T14:00',
  double: false,
  ...own,
})
const moment = (own: Partial<Moment> = {}): Moment => ({
  stage: 'final',
  from: 480,
  until: 600,
  others: [],
  ...own,
})

describe('who may visit', () => {
  it('lets a neutral, asked, skilled person go', () => expect(codesOf({})).toEqual([]))

  it.each([
    ['own-employer', employedBy('E1'), {}],
    ['employer-serves-public', employedBy('E2'), { entities: [{ code: 'E2', servesPublic: true }] }],
    ['employer-serves-public', employedBy('unknown'), {}],
    ['not-asked', {}, { declarations: [] }],
    ['skill-channel', { channels: ['remote'] }, {}],
    ['skill-instrument', { instruments: ['mystery'] }, {}],
  ] as const)('%s', (code, person, problem) => expect(codesOf(person, problem)).toContain(code))

  it('asks for the employer of that day', () => {
    expect(codesOf(employedBy('E1', null, '2026-03-01'))).toEqual([])
    expect(codesOf(employedBy('E1', null, day))).toContain('own-employer')
    expect(codesOf(employedBy('E1', '2026-03-03'))).toEqual([])
  })

  it('leaves the neutrality of employers to the programme', () => {
    const rules = { ...aProblem().rules, neutralEmployers: false }
    expect(codesOf(employedBy('E2'), { rules })).toEqual([])
    expect(codesOf(employedBy('E1'), { rules })).toEqual(['own-employer'])
  })

  it('is tied to both entities of a centre that has moved from one to another', () => {
    const moved = { ...aCentre('C1'), movedTo: 'E3' }
    const rules = { ...aProblem().rules, neutralEmployers: false }
    for (const employer of ['E1', 'E3'])
      expect(codesOf(employedBy(employer), { rules }, undefined, day, moved)).toEqual(['own-employer'])
    expect(codesOf(employedBy('E2'), { rules }, undefined, day, moved)).toEqual([])
    const interest = { person: 'a', subject: { kind: 'entity', code: 'E3' }, answer: 'interest' } as const
    const none = { ...interest, subject: { kind: 'entity', code: 'E1' }, answer: 'none' } as const
    expect(codesOf({}, { declarations: [none, interest] }, undefined, day, moved)).toEqual([
      'declared-interest',
    ])
    expect(codesOf({}, { declarations: [none, interest] })).toEqual([])
  })

  it('takes an interest in the centre or its entity, whatever else was declared', () => {
    const none = { person: 'a', subject: { kind: 'entity', code: 'E1' }, answer: 'none' } as const
    const interest = { person: 'a', subject: { kind: 'centre', code: 'C1' }, answer: 'interest' } as const
    expect(codesOf({}, { declarations: [none, interest] })).toEqual(['declared-interest'])
    expect(codesOf({}, { declarations: [{ ...none, answer: 'interest' }] })).toEqual(['declared-interest'])
    expect(codesOf({}, { declarations: [interest, none] }, undefined, day, aCentre('C2'))).toEqual([])
  })

  it('can do without declarations where the programme says so, but never against an interest', () => {
    const rules = { ...aProblem().rules, declarationNeeded: false }
    expect(codesOf({}, { rules, declarations: [] })).toEqual([])
  })

  it.each([
    [4, 1, true],
    [3, 1, false],
    [3, 2, true],
    [4, 0, false],
    [5, 1, false],
  ])(
    'cools off: visited in cycle %i, %i cycles of rest before cycle 5: %s',
    (cycle, coolingOffCycles, breaks) => {
      const history = [{ person: 'a', centre: 'C1', instrument: 'visit', cycle, day: '2025-03-01' }]
      const rules = { ...aProblem().rules, coolingOffCycles }
      expect(codesOf({}, { history, rules })).toEqual(breaks ? ['cooling-off'] : [])
    },
  )

  it.each([
    ['2026-02-20', 10, true],
    ['2026-02-19', 10, false],
    ['2026-03-12', 10, true],
  ])('again too soon: %s, %i days: %s', (past, repeatAfterDays, breaks) => {
    const history = [{ person: 'a', centre: 'C1', instrument: 'visit', cycle: 5, day: past }]
    const codes = codesOf({}, { history, demands: [aDemand({ repeatAfterDays })] })
    expect(codes).toEqual(breaks ? ['shopper-again'] : [])
  })
})

describe('when', () => {
  it('lets a visit in all hours go', () => expect(codesOf({}, {}, moment())).toEqual([]))

  it.each([
    ['absent', { absences: [{ from: day, until: day }] }, {}, moment()],
    ['outside-hours', { hours: weekOf(490, 840) }, {}, moment()],
    ['centre-closed', { hours: weekOf(0, 1440) }, {}, moment({ from: 760, until: 880 })],
    ['holiday', {}, { holidays: [day] }, moment()],
    ['outside-window', {}, { demands: [aDemand({ from: '2026-03-03' })] }, moment()],
    ['over-day', { maxPerDay: 1 }, {}, moment({ others: [other()] })],
    ['over-cycle', { maxPerCycle: 1 }, {}, moment({ others: [other({ startsAt: '2026-03-04T08:00' })] })],
    ['two-places', {}, {}, moment({ from: 660, until: 780, others: [other()] })],
    [
      'two-places',
      {},
      { rules: { ...aProblem().rules, minutesBetween: 30 } },
      moment({ from: 580, until: 700, others: [other()] }),
    ],
    ['twice-in-demand', {}, {}, moment({ others: [other({ centre: 'C1' })] })],
    [
      'shopper-again',
      {},
      { demands: [aDemand({ repeatAfterDays: 5 })] },
      moment({ others: [other({ centre: 'C1', stage: 'initial' })] }),
    ],
  ] as const)('%s, and nothing else', (code, person, problem, at) =>
    expect(codesOf(person, problem, at)).toEqual([code]),
  )

  it('needs no way between two visits at one centre', () => {
    const rules = { ...aProblem().rules, minutesBetween: 60 }
    const others = [
      other({ centre: 'C1', stage: 'initial', startsAt: '2026-03-02T10:00', endsAt: '2026-03-02T12:00' }),
    ]
    expect(codesOf({}, { rules }, moment({ others }))).toEqual([])
  })
})

describe('properties', () => {
  const entity = fc.constantFrom('E1', 'E2', 'N1')
  const answer = fc.constantFrom('none', 'interest', null)

  it('an employer of the centre, a declared interest and a missing answer always break a rule', () => {
    fc.assert(
      fc.property(entity, entity, answer, answer, (owner, employer, ofEntity, ofCentre) => {
        const at = aCentre('C1', { entity: owner })
        const declarations = [
          ...(ofEntity
            ? [{ person: 'a', subject: { kind: 'entity', code: owner }, answer: ofEntity } as const]
            : []),
          ...(ofCentre
            ? [{ person: 'a', subject: { kind: 'centre', code: 'C1' }, answer: ofCentre } as const]
            : []),
        ]
        const codes = codesOf(employedBy(employer), { declarations }, undefined, day, at)
        expect(codes.includes('own-employer')).toBe(owner === employer)
        expect(codes.includes('declared-interest')).toBe([ofEntity, ofCentre].includes('interest'))
        expect(codes.includes('not-asked')).toBe(ofEntity === null && ofCentre === null)
      }),
    )
  })

  it('more cycles of rest, or more days before coming again, never allow more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 5 }), (rest, cycle) => {
        const history = [{ person: 'a', centre: 'C1', instrument: 'visit', cycle, day: '2025-01-01' }]
        const at = (coolingOffCycles: number) =>
          codesOf({}, { history, rules: { ...aProblem().rules, coolingOffCycles } }).length
        expect(at(rest + 1)).toBeGreaterThanOrEqual(at(rest))
      }),
    )
  })
})
