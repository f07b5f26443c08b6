import { expect, it } from 'vitest'
import type { ConditionProof } from '#scoring/result.ts'
import { smallGuide } from '../../../tests/support/programme.ts'
import { changeWords, distanceWords, formatPoints } from './format-change.ts'

const proof = (over: Partial<ConditionProof>): ConditionProof => ({
  figure: 'overall',
  actual: 0.9,
  op: '>=',
  threshold: 0.8,
  thresholdFigure: null,
  holds: true,
  distance: 0.1,
  ...over,
})
const guide = smallGuide()
const tell = (over: Partial<ConditionProof>) => distanceWords(guide, proof(over), 'en')

it('shows a difference in points, with as many decimals as it takes to be seen', () => {
  expect(formatPoints('en', -0.0526)).toBe('5.3')
  expect(formatPoints('en', 0.0004)).toBe('0.04')
  expect(formatPoints('en', 0.000001)).toBe('0.0001')
  expect(formatPoints('ar', 0.0526)).toBe('٥٫٣')
})

it('says the direction of a change in words', () => {
  expect([0.05, -0.05, 0].map((change) => changeWords('en', change))).toEqual([
    '5.0 points higher',
    '5.0 points lower',
    'No change',
  ])
  expect(changeWords('ar', -0.05)).toBe('أدنى بمقدار ٥٫٠ نقطة')
})

it('says how far a figure stands from its line, and on which side', () => {
  expect(tell({ distance: 0.1 })).toBe('10.0 points above the line')
  expect(tell({ distance: -0.0004 })).toBe('0.04 points below the line')
  expect(tell({ distance: 0 })).toBe('Exactly on the line')
  expect(tell({ distance: null })).toBe('–')
  expect(tell({ figure: 'critical.failed', op: '==', distance: 2 })).toBe('differs by 2')
  expect(tell({ figure: 'critical.failed', op: '<=', distance: 2 })).toBe('2 above the line')
})
