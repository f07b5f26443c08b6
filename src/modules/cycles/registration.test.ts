import { describe, expect, it } from 'vitest'
import { type Days, daysOpen, type Phase } from './phase.ts'
import { isCut, isStranded, openUntil, registrationFaults, registrationOn } from './registration.ts'
import { closedIn, daysIn, phasesWithDays } from './registration-words.ts'
import { workshopRefusals as ar } from './workshop-refusals.ar.ts'
import { workshopRefusals as en } from './workshop-refusals.en.ts'

const days = (startsOn: string, endsOn = startsOn): Days => ({ startsOn, endsOn })
const phase = (code: Phase['code'], startsOn: string, endsOn: string): Phase => ({ code, startsOn, endsOn })
const awareness = phase('awareness', '2026-11-05', '2026-11-10')
const census = phase('census', '2026-11-15', '2026-11-20')
const visits = phase('final-evaluation', '2026-11-21', '2026-12-31')
const window = days('2026-11-01', '2026-11-30')
const open = (phases: readonly Phase[], asked = window) => daysOpen({ phases }, 'workshop.register', asked)

describe('the days of a window on which an act is open', () => {
  it('are the window in a cycle without phases, and none where no phase opens the act', () => {
    expect(open([])).toEqual([window])
    expect(open([visits])).toEqual([])
    expect(open([awareness, census], days('2026-11-11', '2026-11-14'))).toEqual([])
  })

  it('are cut by each phase, and apart where the act rests between them', () => {
    expect(open([census, awareness, visits])).toEqual([
      days('2026-11-05', '2026-11-10'),
      days('2026-11-15', '2026-11-20'),
    ])
    expect(open([census, awareness], days('2026-11-10', '2026-11-15'))).toEqual([
      days('2026-11-10'),
      days('2026-11-15'),
    ])
  })

  it('are one where phases touch, overlap or hold one another', () => {
    const whole = [days('2026-11-05', '2026-11-20')]
    expect(open([awareness, { ...census, startsOn: '2026-11-11' }])).toEqual(whole)
    expect(open([awareness, { ...census, startsOn: '2026-11-07' }])).toEqual(whole)
    expect(open([phase('awareness', '2026-11-05', '2026-11-20'), census])).toEqual(whole)
  })
})

const workshop = {
  ...{ opensOn: '2026-11-03', closesOn: '2026-11-18', cancelledAt: null },
  startsAt: new Date('2026-12-01T06:00:00Z'),
}
const on = (
  today: string,
  phases: readonly Phase[],
  change: { closesOn?: string; cancelledAt?: Date; startsAt?: Date } = {},
) => registrationOn({ ...workshop, ...change }, { phases }, { today, now: new Date(`${today}T08:00:00Z`) })

describe('registration on a day', () => {
  it.each([
    ['2026-11-02', [], 'early'],
    ['2026-11-03', [], 'open'],
    ['2026-11-18', [], 'open'],
    ['2026-11-19', [], 'late'],
    ['2026-11-02', [awareness, census], 'early'],
    ['2026-11-04', [awareness, census], 'early-phase'],
    ['2026-11-05', [awareness, census], 'open'],
    ['2026-11-12', [awareness, census], 'early-phase'],
    ['2026-11-18', [awareness, census], 'open'],
    ['2026-11-19', [awareness, census], 'late'],
    ['2026-11-11', [awareness], 'late-phase'],
    ['2026-11-04', [visits], 'never'],
    ['2026-12-02', [], 'begun'],
  ] as const)('of %s with %o is %s', (today, phases, state) => {
    expect(on(today, phases).state).toBe(state)
  })

  it('is called off before anything else, and says until when it is open', () => {
    expect(on('2026-12-02', [], { cancelledAt: new Date('2026-11-01T00:00:00Z') }).state).toBe('called-off')
    expect(openUntil(on('2026-11-07', [awareness, census]), '2026-11-07')).toBe('2026-11-10')
    expect(openUntil(on('2026-11-12', [awareness, census]), '2026-11-12')).toBeNull()
  })

  it('is cut where not every day that was set holds', () => {
    expect(isCut(workshop, on('2026-11-07', []))).toBe(false)
    expect(isCut(workshop, on('2026-11-07', [phase('census', '2026-11-01', '2026-11-30')]))).toBe(false)
    for (const phases of [[awareness], [awareness, census], [visits]])
      expect(isCut(workshop, on('2026-11-07', phases))).toBe(true)
  })

  it('strands a workshop whose days are not over and of which the phases leave none', () => {
    const stranded = (today: string, phases: readonly Phase[]) =>
      isStranded(workshop, on(today, phases), today)
    expect(stranded('2026-11-07', [visits])).toBe(true)
    expect(stranded('2026-11-11', [awareness])).toBe(true)
    expect(stranded('2026-11-11', [awareness, census])).toBe(false)
    expect(stranded('2026-11-07', [])).toBe(false)
    for (const phases of [[visits], [awareness], []]) expect(stranded('2026-11-19', phases)).toBe(false)
  })
})

describe('what is refused of days of registration', () => {
  const asked = { day: '2026-12-01', opensOn: '2026-11-03', closesOn: '2026-11-18' }
  const faults = (
    phases: readonly Phase[],
    change = {},
    { today = '2026-11-01', before = null as typeof asked | null } = {},
  ) => registrationFaults({ ...asked, ...change }, { id: 4, phases }, { today, before })

  it('is a window without a day in a phase that opens registration, with the days that would do', () => {
    expect(faults([visits, census], { opensOn: '2026-11-22', closesOn: '2026-11-30' })).toEqual([
      {
        code: 'workshop.outside_phases',
        place: { path: '/opens_on' },
        params: {
          ...{ cycle: 4, fit: 'census/2026-11-15/2026-11-20' },
          phases: 'census/2026-11-15/2026-11-20',
        },
      },
    ])
    const late = { opensOn: '2026-11-25', closesOn: '2026-11-26' }
    const params = (change: object, today = '2026-11-17') =>
      faults([awareness, census], change, { today })[0]?.params
    expect(params(late)?.fit).toBe('census/2026-11-17/2026-11-20')
    expect(params({ ...late, day: '2026-11-26' }, '2026-11-21')?.fit).toBe('')
    // A workshop before every phase that opens registration: no day of theirs is before it.
    const before = { day: '2026-11-04', opensOn: '2026-11-01', closesOn: '2026-11-04' }
    expect(params(before, '2026-11-01')).toMatchObject({
      ...{ fit: '', phases: 'awareness/2026-11-05/2026-11-10 census/2026-11-15/2026-11-20' },
    })
    expect(faults([visits])[0]?.params).toMatchObject({ fit: '', phases: '' })
  })

  it('is not a window that overlaps in part, nor any in a cycle without phases, nor one of a workshop after every phase', () => {
    expect(faults([census])).toEqual([])
    expect(faults([])).toEqual([])
    expect(faults([census], { day: '2027-03-01' })).toEqual([])
  })

  it('is a last day that has passed, but for a workshop that is there already', () => {
    const codes = (...given: Parameters<typeof faults>) => faults(...given).map(({ code }) => code)
    const before = { ...asked, closesOn: '2026-11-28' }
    expect(faults([], {}, { today: '2026-11-19' })).toMatchObject([
      { code: 'workshop.days_over', place: { path: '/closes_on' }, params: { until: '2026-11-18' } },
    ])
    expect(codes([], {}, { today: '2026-11-18' })).toEqual([])
    // Registration is closed early.
    expect(codes([], {}, { today: '2026-11-19', before })).toEqual([])
    // A phase opened some of the days, and is over though the days are not.
    expect(codes([awareness], {}, { today: '2026-11-11' })).toEqual(['workshop.outside_phases'])
    expect(codes([awareness], {}, { today: '2026-11-11', before })).toEqual(['workshop.outside_phases'])
  })

  it('lets the days stand that a workshop had, once they are over or had their time', () => {
    const codes = (phases: readonly Phase[], today: string) =>
      faults(phases, {}, { today, before: asked }).map(({ code }) => code)
    expect(codes([awareness], '2026-11-11')).toEqual([])
    expect(codes([visits], '2026-11-19')).toEqual([])
    expect(codes([visits], '2026-11-18')).toEqual(['workshop.outside_phases'])
  })
})

describe('the words', () => {
  it('say days, phases with their days, and why registration is closed', () => {
    expect(daysIn('en', [days('2026-11-05', '2026-11-10'), days('2026-11-15')])).toBe(
      'from 5 November 2026 to 10 November 2026 and on 15 November 2026',
    )
    expect(daysIn('ar', [days('2026-11-15')])).toBe('يوم ١٥ نوفمبر ٢٠٢٦')
    expect(phasesWithDays('en', 'census/2026-11-15/2026-11-20')).toBe(
      'Census of centres from 15 November 2026 to 20 November 2026',
    )
    const why = { why: 'early-phase', days: '2026-11-15/2026-11-20' }
    expect(closedIn('en', why)).toBe(
      'Registration is not open in the present phase of the cycle: it is open from 15 November 2026 to 20 November 2026.',
    )
    expect(closedIn('ar', why)).toContain('من ١٥ نوفمبر ٢٠٢٦ إلى ٢٠ نوفمبر ٢٠٢٦')
    // What was sent without a reason, or with one of tomorrow's, is answered all the same.
    expect(closedIn('en', {})).toBe('This is not the time to register for the workshop.')
  })

  it('tell the secretariat what to do about days outside the phases, in each of the three cases', () => {
    const one = 'census/2026-11-15/2026-11-20'
    for (const words of [en, ar]) {
      const { detail, remedy } = words['workshop.outside_phases']
      const said = [
        { cycle: 4, fit: one, phases: one },
        { cycle: 4, fit: '', phases: one },
        { cycle: 4, fit: '', phases: '' },
      ].map((params) => `${detail(params)} ${remedy(params)}`)
      expect(new Set(said).size).toBe(3)
      expect(said.join(' ')).not.toMatch(/undefined|Invalid|2026-/)
    }
    expect(en['workshop.outside_phases'].detail({ cycle: 4, fit: one, phases: one })).toContain(
      'Census of centres from 15 November 2026 to 20 November 2026',
    )
  })
})
