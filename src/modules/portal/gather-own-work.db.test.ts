import { expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { secretariat } from '../../../tests/support/programme.ts'
import { addPerson, openSmallVisits } from '../../../tests/support/visits.ts'
import { acceptProposal } from '../assignments/accept-proposal.server.ts'
import { addVisitors } from '../assignments/add-visitors.server.ts'
import { askProposal } from '../assignments/ask-proposal.server.ts'
import { makeProposal } from '../assignments/make-proposal.server.ts'
import { gatherOwnWork, isEmpty } from './gather-own-work.server.ts'

const { database } = await freshDatabase()

it('names the visits and the declarations that wait for one person, and nobody else’s', async () => {
  const { services, people } = await openSmallVisits(database)
  const id = await askProposal(services, secretariat, 1)
  await makeProposal(services, id)
  await acceptProposal(services, secretariat, { cycle: 1, id })
  const silent = await addPerson(database, 'evaluator', 'Silent')
  await addVisitors(services, secretariat, 1)

  const shopper = await gatherOwnWork(services, people.shopper, [1])
  expect(shopper.visits.map(({ instrument }) => instrument)).toEqual(['mystery', 'mystery'])
  expect(shopper.undeclared).toEqual([])

  const owing = await gatherOwnWork(services, silent, [1])
  expect(owing.undeclared).toEqual([{ cycle: 1, left: 1 }])
  expect(owing.visits).toEqual([])

  expect(isEmpty(await gatherOwnWork(services, secretariat, [1]))).toBe(true)
})
