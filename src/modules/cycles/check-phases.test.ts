import { describe, expect, it } from 'vitest'
import { phasesFrom } from '../../../samples/generate/phases.ts'
import { checkDates } from './check-phases.ts'
import type { Phase } from './phase.ts'

const dates = (phases: readonly Phase[], startsOn = '2026-01-01', endsOn = '2026-12-31') => ({
  startsOn,
  endsOn,
  phases,
})
const phase = (code: Phase['code'], startsOn: string, endsOn: string): Phase => ({ code, startsOn, endsOn })
const told = (given: ReturnType<typeof dates>) =>
  checkDates(given).map(({ code, place }) => `${code} ${place?.path}`)

describe('the dates of a cycle', () => {
  it('are sound with the phases of the sample, with none, and with phases of one day', () => {
    expect(told(dates(phasesFrom('2026-01-04')))).toEqual([])
    expect(told(dates([]))).toEqual([])
    expect(told(dates([phase('census', '2026-01-01', '2026-01-01')]))).toEqual([])
  })

  it('names the field of a day that is none, missing, or before its beginning', () => {
    expect(told(dates([], '', '2026-02-30'))).toEqual([
      'cycle.day_missing /starts_on',
      'cycle.day_unfit /ends_on',
    ])
    expect(told(dates([], '2026-05-01', '2026-05-01'))).toEqual(['cycle.ends_too_early /ends_on'])
    expect(told(dates([phase('census', '2026-02-10', '')]))).toEqual([
      'cycle.phase_day_missing /phase-census-ends',
    ])
    expect(told(dates([phase('census', '2026-02-10', '2026-02-09')]))).toEqual([
      'cycle.phase_ends_too_early /phase-census-ends',
    ])
  })

  it('names the field of a phase that leaves the cycle, at either end', () => {
    expect(told(dates([phase('awareness', '2025-12-31', '2027-01-01')]))).toEqual([
      'cycle.phase_outside /phase-awareness-starts',
      'cycle.phase_outside /phase-awareness-ends',
    ])
  })

  it('holds the order, also past phases that the cycle does not have, and names the day that would do', () => {
    const late = [
      phase('census', '2026-02-01', '2026-03-01'),
      phase('final-evaluation', '2026-03-01', '2026-04-01'),
      phase('committee', '2026-03-20', '2026-05-01'),
    ]
    expect(told(dates(late))).toEqual([
      'cycle.phase_too_early /phase-final-evaluation-starts',
      'cycle.phase_too_early /phase-committee-starts',
    ])
    expect(checkDates(dates(late))[1]?.params).toEqual({
      phase: 'committee',
      other: 'final-evaluation',
      until: '2026-04-01',
    })
  })

  it('lets awareness and the survey run beside the evaluations', () => {
    const beside = [
      phase('awareness', '2026-01-01', '2026-06-01'),
      phase('initial-evaluation', '2026-02-01', '2026-03-01'),
      phase('final-evaluation', '2026-03-02', '2026-05-01'),
      phase('survey', '2026-02-15', '2026-05-20'),
    ]
    expect(told(dates(beside))).toEqual([])
    expect(told(dates([...beside, phase('scoring', '2026-05-10', '2026-06-01')]))).toEqual([
      'cycle.phase_too_early /phase-scoring-starts',
    ])
  })
})
