import { expect, test } from 'vitest'
import {
  type CycleAct,
  closedAct,
  mayIn,
  type Phase,
  phaseCodes,
  phaseOpening,
  phasesOfAct,
  phasesOn,
} from './phase.ts'

const phase = (code: Phase['code'], startsOn: string, endsOn: string): Phase => ({ code, startsOn, endsOn })
const cycle = {
  phases: [
    phase('survey', '2026-03-10', '2026-03-31'),
    phase('census', '2026-01-01', '2026-01-31'),
    phase('final-evaluation', '2026-03-01', '2026-03-20'),
  ],
}
const acts = Object.keys(phasesOfAct) as CycleAct[]

test('A day lies in every phase from whose first to last day it is, in the order of phases', () => {
  expect(phasesOn(cycle, '2026-01-01')).toEqual(['census'])
  expect(phasesOn(cycle, '2026-01-31')).toEqual(['census'])
  expect(phasesOn(cycle, '2026-02-01')).toEqual([])
  expect(phasesOn(cycle, '2026-03-15')).toEqual(['final-evaluation', 'survey'])
})

test('Without phases everything is open', () => {
  for (const act of acts) expect(mayIn({ phases: [] }, act, '2026-02-01')).toBe(true)
})

test('Each act is open in each of its phases and in no other', () => {
  for (const act of acts) {
    for (const code of phaseCodes) {
      const one = { phases: [phase(code, '2026-01-01', '2026-01-31')] }
      const opens = (phasesOfAct[act] as readonly string[]).includes(code)
      expect([act, code, mayIn(one, act, '2026-01-15')]).toEqual([act, code, opens])
      expect(mayIn(one, act, '2026-02-01')).toBe(false)
      // Declarations alone are taken before their phases: the plan of the first visits needs them.
      expect([act, mayIn(one, act, '2025-12-31')]).toEqual([act, opens && act === 'declaration.make'])
    }
  }
})

test('An act whose phases the cycle does not have stays closed', () => {
  expect(mayIn(cycle, 'observation.initial', '2026-03-15')).toBe(false)
  expect(phaseOpening(cycle, 'observation.initial', '2026-03-15')).toBeNull()
})

test('The phase that opens an act is the present or next one, or the last when all are over', () => {
  expect(phaseOpening(cycle, 'observation.final', '2026-02-01')?.code).toBe('final-evaluation')
  expect(phaseOpening(cycle, 'observation.final', '2026-03-25')?.code).toBe('survey')
  expect(phaseOpening(cycle, 'observation.final', '2026-05-01')?.code).toBe('survey')
})

test('A closed act tells the phase that opens it and whether that is over; an open one tells nothing', () => {
  const days = { from: '2026-01-01', until: '2026-01-31' }
  expect(closedAct(cycle, 'census.answer', '2026-01-31')).toBeNull()
  expect(closedAct(cycle, 'census.answer', '2026-02-01')).toEqual({
    ...{ act: 'census.answer', phase: 'census', over: 'yes' },
    ...days,
  })
  expect(closedAct(cycle, 'census.answer', '2025-12-31')).toMatchObject({ phase: 'census', over: 'no' })
  expect(closedAct(cycle, 'result.publish', '2026-01-31')).toMatchObject({ phase: '', over: 'no' })
})
