import { describe, expect, it } from 'vitest'
import type { Phase } from '../cycles/phase.ts'
import type { CyclePlanView } from '../cycles/read-plan.server.ts'
import { type CycleFacts, fallsTo, nextActs } from './next-acts.ts'

const cycle = (phases: readonly Phase[], status = 'running'): CyclePlanView => ({
  ...{
    id: 4,
    title: { ar: 'دورة', en: 'Cycle' },
    guide: { code: 'g', edition: '1' },
    revision: 1,
    centres: 9,
  },
  ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', phases, status },
})
const nothing: CycleFacts = {
  ...{ importsReady: 0, importsFaulty: 0, unseen: { initial: 0, final: 0 } },
  ...{ census: null, lateVisits: 0, brokenVisits: 0, strandedWorkshops: 0 },
  ...{ gone: 0, unplanned: 0, recount: 0, plan: null },
}
const initial: Phase = { code: 'initial-evaluation', startsOn: '2026-02-01', endsOn: '2026-02-28' }
const final: Phase = { code: 'final-evaluation', startsOn: '2026-03-01', endsOn: '2026-04-30' }
const survey: Phase = { code: 'survey', startsOn: '2026-03-01', endsOn: '2026-04-15' }
const told = (...given: Parameters<typeof nextActs>) =>
  nextActs(...given).map(({ code, count, until, late }) => [code, count, until, late])

describe('who must act next', () => {
  it('is what is late, then what waits, then what the phases of the day ask', () => {
    const facts = { ...nothing, importsReady: 2, importsFaulty: 1, unseen: { initial: 3, final: 5 } }
    expect(told(cycle([initial, final, survey]), facts, '2026-03-10')).toEqual([
      ['late-initial', 3, '2026-02-28', true],
      ['decide-imports', 2, null, false],
      ['mend-imports', 1, null, false],
      ['observe-final', 5, '2026-04-30', false],
      ['run-survey', null, '2026-04-15', false],
    ])
  })

  it('names centres that closed or have no visit, and after freezing those that a correction would count otherwise', () => {
    const facts = { ...nothing, gone: 2, unplanned: 3, recount: 1 }
    const codes = (status: string) =>
      told(cycle([initial], status), facts, '2026-02-10').map(([code, count]) => [code, count])
    expect(codes('running')).toEqual([
      ['exempt-gone', 2],
      ['plan-visits', 3],
    ])
    expect(codes('closed')).toEqual([['correct-result', 1]])
    expect(codes('published')).toEqual([])
  })

  it('counts visits that break a rule, those that are late, and entities that are silent or wait for a decision', () => {
    const census = { unasked: 0, silent: 2, undecided: 1, answerBy: '2026-02-10' }
    const facts = { ...nothing, lateVisits: 4, brokenVisits: 1, census }
    const codes = (day: string) =>
      told(cycle([initial]), facts, day).map(([code, count, , late]) => [code, count, late])
    expect(codes('2026-02-10')).toEqual([
      ['mend-visits', 1, false],
      ['late-visits', 4, true],
      ['chase-census', 2, false],
      ['decide-census', 1, false],
    ])
    expect(codes('2026-02-11')[2]).toEqual(['chase-census', 2, true])
  })

  it('counts workshops for which nobody can register', () => {
    const acts = nextActs(cycle([initial]), { ...nothing, strandedWorkshops: 2 }, '2026-02-10')
    expect(acts).toMatchObject([{ code: 'mend-workshops', count: 2, late: false }])
    expect(fallsTo(acts[0]!, ['secretariat'])).toBe(true)
    expect(fallsTo(acts[0]!, ['entity-liaison'])).toBe(false)
  })

  it('is the secretariat’s to send the census first, then its entities’ to answer until all have', () => {
    const census: Phase = { code: 'census', startsOn: '2026-01-01', endsOn: '2026-01-31' }
    const codes = (unasked: number, silent: number) =>
      told(
        cycle([census]),
        { ...nothing, census: { unasked, silent, undecided: 0, answerBy: null } },
        '2026-01-10',
      )
    expect(codes(3, 0)).toEqual([['send-census', 3, '2026-01-31', false]])
    expect(codes(1, 2).map(([code]) => code)).toEqual(['send-census', 'chase-census', 'answer-census'])
    expect(codes(0, 0)).toEqual([])
  })

  it('goes on after the result is frozen, and is late where a result is not frozen or not published in its time', () => {
    const phases = (['scoring', 'committee', 'announcement'] as const).map((code, at) => ({
      ...{ code, startsOn: `2026-0${at + 5}-01`, endsOn: `2026-0${at + 5}-28` },
    }))
    const at = (day: string, status: string) =>
      told(cycle(phases, status), { ...nothing, unseen: { initial: 2, final: 2 } }, day).map(([code]) => code)
    expect(at('2026-05-10', 'running')).toEqual(['score'])
    expect(at('2026-05-10', 'closed')).toEqual([])
    expect(at('2026-06-10', 'closed')).toEqual(['decide'])
    expect(at('2026-06-10', 'running')).toEqual(['late-score', 'decide'])
    expect(at('2026-07-28', 'closed')).toEqual(['announce'])
    expect(at('2026-07-29', 'closed')).toEqual(['late-announce'])
    expect(at('2026-07-29', 'running')).toEqual(['late-score', 'late-announce'])
  })

  it('is nothing where all centres were seen and no phase runs, nor in a cycle that is over', () => {
    expect(told(cycle([initial]), nothing, '2026-03-10')).toEqual([])
    const waiting = { ...nothing, importsReady: 2 }
    expect(told(cycle([], 'published'), waiting, '2026-03-10')).toEqual([])
  })

  it('asks for phases where a cycle has none', () => {
    expect(told(cycle([]), nothing, '2026-03-10')).toEqual([['add-phases', null, null, false]])
  })

  it('falls to the roles of the phase and to nobody else', () => {
    const census: Phase = { code: 'census', startsOn: '2026-01-01', endsOn: '2026-01-31' }
    const [act] = nextActs(cycle([census]), nothing, '2026-01-10')
    expect(act && fallsTo(act, ['entity-liaison'])).toBe(true)
    expect(act && fallsTo(act, ['evaluator'])).toBe(false)
  })
})
