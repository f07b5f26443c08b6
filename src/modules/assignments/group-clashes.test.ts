import { expect, it } from 'vitest'
import type { Clash } from '#assignment/proposal.ts'
import { groupClashes } from './group-clashes.ts'

const clash = (centre: string, own: Partial<Clash> = {}): Clash => ({
  visits: [{ centre, instrument: 'visit', stage: 'final', number: 1 }],
  ...{ needs: 2, free: 1, kept: [{ code: 'not-asked', people: 3 }], breaches: [], remedies: [] },
  ...own,
})

it('puts clashes alike together and keeps apart what differs in a number or a rule', () => {
  const groups = groupClashes([clash('C1', { free: 0 }), clash('C2'), clash('C3'), clash('C3', { kept: [] })])
  expect(groups.map(({ centres, free }) => [centres, free])).toEqual([
    [['C2', 'C3'], 1],
    [['C1'], 0],
    [['C3'], 1],
  ])
})
