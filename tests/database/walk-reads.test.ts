import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createLog } from '#platform/log.ts'
import { endpoints } from '../../src/endpoints.ts'
import { pages } from '../../src/routes.ts'
import { groupOf } from '../support/decided-access.ts'
import { type Answer, ask } from '../support/walk/ask.ts'
import { decidedDoors } from '../support/walk/decided-doors.ts'
import {
  compareAnswers,
  declareTies,
  everyAddress,
  isRefusal,
  ofEmployer,
  ofInterest,
  ownAddresses,
  readAnswers,
  readUnfiltered,
  removeVisits,
  staffAddresses,
  tie,
} from '../support/walk/hide-visits.ts'
import { decide, judgeAnswer } from '../support/walk/judge-answer.ts'
import { findLeaks, type Marker, plantMarkers } from '../support/walk/markers.ts'
import { openWalk, type Walk, type Walker } from '../support/walk/open-walk.ts'
import { endpointPlaces, placesOf } from '../support/walk/places.ts'
import { findSecrets, useSecrets } from '../support/walk/use-secrets.ts'

/** Not a measure of speed: some three thousand pages on a busy machine. */
const patience = 900_000

let walk: Walk
/** Everything that the web process said while it was walked through, wherever it said it. */
const said: string[] = []
let markers: readonly Marker[]

beforeAll(async () => {
  const log = createLog({ logLevel: 'trace' }, { write: (line) => void said.push(line) })
  for (const way of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.map(String).join(' ')))
  walk = await openWalk({ log })
  markers = await plantMarkers(walk)
}, patience)

const walkerOf = (role: string): Walker => walk.walkers.find(({ name }) => name === role)!

/** Every visitor opens every address of a page; answers with what is wrong. */
const walkPage = async (name: string): Promise<string[]> => {
  const wrong: string[] = []
  for (const address of placesOf(name))
    for (const walker of walk.walkers) {
      const answer = await ask(walk, walker, address)
      for (const fault of judgeAnswer(decide(name, address, walker), walker, answer, markers))
        wrong.push(`${name}: ${walker.name} at ${address}: ${fault}`)
    }
  return wrong
}

test(
  'every page of the running table answers each visitor as was decided, and shows nobody a field that is not theirs',
  async () => {
    // Signing out ends the session with which one walks.
    const names = Object.keys(pages).filter((name) => name !== 'signOut')
    const wrong: string[] = []
    for (const name of names) wrong.push(...(await walkPage(name)))
    expect(wrong).toEqual([])
  },
  patience,
)

test(
  'every endpoint of the running table gives everybody the same, and nobody more than a stranger',
  async () => {
    const wrong: string[] = []
    for (const { endpoint } of endpoints)
      for (const address of endpointPlaces(endpoint.path)) {
        let strangers: Answer | undefined
        for (const walker of walk.walkers) {
          const answer = await ask(walk, walker, address)
          strangers ??= answer
          const hidden = /\/cycles\/4(\/|$)/.test(address)
          const faults = judgeAnswer(hidden ? 'hidden' : 'entered', walker, answer, markers)
          if (!hidden && answer.text !== strangers.text) faults.push('is told something else than a stranger')
          wrong.push(...faults.map((fault) => `${walker.name} at ${address}: ${fault}`))
        }
      }
    expect(wrong).toEqual([])
  },
  patience,
)

test('the web process answers at no other address than was decided', () => {
  const doors = walk.web.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/v1/'))
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(doors)].sort()).toEqual([...decidedDoors].sort())
})

describe('the walk objects', () => {
  const viewer = { name: 'viewer' }
  const open: Answer = { status: 200, outcome: 'entered', text: 'page' }

  test('to a page that was left open: the same address, answered as if nobody guarded it', async () => {
    const unguarded = await ask(walk, walkerOf('administrator'), '/en/people')
    const faults = judgeAnswer(decide('people', '/en/people', viewer), viewer, unguarded, markers)
    expect(faults).toContain('entered (200) where refused was decided')
    expect(faults.join()).toContain('an email address')
  })

  test('to a page that nobody decided about', () => {
    expect(groupOf('forgotten')).toBeUndefined()
    expect(judgeAnswer(decide('forgotten', '/en/forgotten', viewer), viewer, open, [])).toEqual([
      'entered (200) where undecided was decided',
    ])
  })

  test('to a field that is shown to somebody whose it is not, wherever it stands in the answer', async () => {
    const administrator = walkerOf('administrator')
    const people = await ask(walk, administrator, '/en/people?role=mystery-shopper')
    expect(findLeaks(markers, administrator, people)).toEqual([])
    expect(findLeaks(markers, viewer, people).join()).toContain('who a mystery shopper is')
    expect(findLeaks(markers, viewer, { text: '{"by":"marker.shopper@sample.example"}' })).toHaveLength(1)
    expect(findLeaks(markers, { name: 'auditor' }, { text: 'vice-chair@sample.example' })).toEqual([])
  })

  test('to markers that do not stand in the data at all', () => {
    const fields = new Set(markers.map(({ field }) => field))
    expect([...fields].sort()).toEqual([
      'a result that is a draft',
      'a secret of signing in',
      'an email address',
      "another person's notice",
      'the source of a mystery visit',
      'who a mystery shopper is',
    ])
  })
})

test(
  'no password, code, token or cookie stands in what the process says, whether things go well or fail',
  async () => {
    const before = said.length
    const secrets = await useSecrets(walk)
    expect(secrets.size).toBeGreaterThan(20)
    // It did say what failed, so there was something to find.
    expect(said.slice(before).filter((line) => line.includes('page failed')).length).toBeGreaterThan(5)
    expect(findSecrets(secrets, said.join('\n'))).toEqual([])
    walk.services.log.info(`somebody opened /en/welcome/${secrets.get('invitation')}`)
    expect(findSecrets(secrets, said.pop() ?? '')).toEqual(['invitation'])
  },
  patience,
)

/** Where the visits of the running cycle stand, and are counted. */
const shownVisits = ['', '/board', '/people'].map((page) => `/en/cycles/4/visits${page}`)

test(
  'who is tied to an entity is told the same of everything, byte for byte, whether its visits are there or not',
  async () => {
    const [team, secretariat, free] = ['central-team', 'secretariat', 'auditor'].map(walkerOf) as [
      ...[Walker, Walker, Walker],
    ]
    await tie(walk, [team, secretariat])
    const ofTeam = await readAnswers(walk, team, everyAddress())
    // What the central team may open too is compared for them; visits for both.
    const others = everyAddress().filter(
      (address) => shownVisits.includes(address) || isRefusal(ofTeam.get(address)),
    )
    const ofSecretariat = await readAnswers(walk, secretariat, others)
    const ofFree = await readAnswers(walk, free, shownVisits)
    expect(await removeVisits(walk, ofEmployer)).toBeGreaterThan(5)
    expect(compareAnswers(ofTeam, await readAnswers(walk, team, everyAddress()))).toEqual([])
    expect(compareAnswers(ofSecretariat, await readAnswers(walk, secretariat, others))).toEqual([])
    // Whoever may see them is told something else, in the list, the board and the counts: the comparison is no empty one.
    expect(compareAnswers(ofFree, await readAnswers(walk, free, shownVisits))).toHaveLength(
      shownVisits.length,
    )
  },
  patience,
)

test(
  'who declared an interest, in an entity and in one centre, is told the same whether those visits are there or not',
  async () => {
    const [evaluator, shopper] = ['evaluator', 'mystery-shopper'].map(walkerOf) as [...[Walker, Walker]]
    await declareTies(walk, [evaluator, shopper])
    const ofEvaluator = [...staffAddresses(), ...(await ownAddresses(walk, evaluator, ofInterest))]
    const ofShopper = [...shownVisits, ...(await ownAddresses(walk, shopper, ofInterest))]
    const told = await readAnswers(walk, evaluator, ofEvaluator)
    const toldShopper = await readAnswers(walk, shopper, ofShopper)
    const unfiltered = await readUnfiltered(walk)
    // How many there are is up to the sample's plan: some at the entity, and some at the centre.
    expect(await removeVisits(walk, ofInterest)).toBeGreaterThan(3)
    expect(compareAnswers(told, await readAnswers(walk, evaluator, ofEvaluator))).toEqual([])
    expect(compareAnswers(toldShopper, await readAnswers(walk, shopper, ofShopper))).toEqual([])
    // They did read the lists, with visits to other centres; and a list whose filter is taken away is caught.
    expect(told.get('/en/cycles/4/visits?sort=centre&entity=CIV')).toMatch(/[1-9]\d* visits/)
    expect(compareAnswers(unfiltered, await readUnfiltered(walk)).length).toBeGreaterThan(3)
  },
  patience,
)
