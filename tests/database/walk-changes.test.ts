import { beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../src/endpoints.ts'
import { pages } from '../../src/routes.ts'
import { type Answer, ask, type SentForm, send } from '../support/walk/ask.ts'
import { aboutBrowser, mayChangeBy, ownChanges } from '../support/walk/decided-changes.ts'
import { openWalk, type Walk, type Walker } from '../support/walk/open-walk.ts'
import { endpointPlaces, placesOf } from '../support/walk/places.ts'
import { readForms } from '../support/walk/read-forms.ts'
import { watchChanges } from '../support/walk/watch-changes.ts'

/** Not a measure of speed: some thousand forms on a busy machine. */
const patience = 900_000

/** A form of a page, as the administrator is shown it. */
interface Offer {
  readonly page: string
  readonly form: SentForm
}

let walk: Walk
let touched: () => Promise<string[]>
let offers: Offer[]

const walkerOf = (role: string): Walker => walk.walkers.find(({ name }) => name === role)!

/** The forms of every page; and for each page one that is empty, since a page may listen without showing a form. */
async function gatherOffers(): Promise<Offer[]> {
  const found: Offer[] = []
  for (const page of Object.keys(pages).filter((name) => !aboutBrowser.includes(name)))
    for (const address of placesOf(page)) {
      const { text } = await ask(walk, walkerOf('administrator'), address)
      const forms = readForms(text, address).filter(({ action }) => !action.endsWith('/sign-out'))
      for (const form of [...forms, { action: address, files: false, fields: [] }]) found.push({ page, form })
    }
  return [...new Map(found.map((offer) => [JSON.stringify(offer.form), offer])).values()]
}

beforeAll(async () => {
  walk = await openWalk()
  offers = await gatherOffers()
  touched = await watchChanges(walk.services.database)
}, patience)

/** What a form changed that was sent by somebody who may change nothing there. */
const tell = (who: string, { page, form }: Offer, { status }: Answer, tables: readonly string[]): string =>
  `${page}: ${who} sent ${JSON.stringify(form.fields).slice(0, 120)} to ${form.action} (${status}) and changed ${tables.join(', ')}`

/** Sends a form as a visitor and answers with what is wrong with what it changed. */
async function trySending(walker: Walker, offer: Offer): Promise<string[]> {
  const answer = await send(walk, walker, offer.form)
  const allowed = ownChanges[offer.page] ?? []
  const tables = (await touched()).filter((table) => !allowed.includes(table))
  const failed =
    answer.status >= 500 ? [`${offer.page}: ${walker.name} at ${offer.form.action}: ${answer.status}`] : []
  return tables.length === 0 ? failed : [...failed, tell(walker.name, offer, answer, tables)]
}

test(
  'whoever may change nothing changes nothing by any form of any page, and the auditor nowhere',
  async () => {
    expect(offers.length).toBeGreaterThan(100)
    const wrong: string[] = []
    for (const offer of offers)
      for (const walker of walk.walkers)
        if (!mayChangeBy(offer.page, walker.name)) wrong.push(...(await trySending(walker, offer)))
    expect(wrong).toEqual([])
  },
  patience,
)

test('no endpoint takes anything, from anybody', async () => {
  for (const { endpoint } of endpoints)
    for (const action of endpointPlaces(endpoint.path))
      for (const walker of walk.walkers) {
        const answer = await send(walk, walker, { action, files: false, fields: [['title', 'Walk']] })
        expect([404, 405], `${walker.name} at ${action}`).toContain(answer.status)
      }
  expect(await touched()).toEqual([])
})

test(
  'the same forms do change something when those send them who may: the walk is no empty one',
  async () => {
    // Whoever sees the site as somebody else changes nothing from then on: tests/database/view-as.test.ts.
    const effective = new Set<string>()
    for (const offer of offers.filter(({ page }) => page !== 'viewAs' && ownChanges[page] === undefined)) {
      await send(
        walk,
        walkerOf(mayChangeBy(offer.page, 'secretariat') ? 'secretariat' : 'administrator'),
        offer.form,
      )
      if ((await touched()).length > 0) effective.add(offer.page)
    }
    expect([...effective].sort()).toEqual(
      expect.arrayContaining([
        ...['analysisCycle', 'cycleReports', 'evidence', 'guideComments', 'guideItem', 'guideWork'],
        ...['mail', 'personChange', 'registryGovernorates', 'registryImport'],
      ]),
    )
  },
  patience,
)

test('a change by somebody who may not is told with the tables it touched', async () => {
  const offer: Offer = {
    page: 'people',
    form: { action: '/en/notices/preferences', files: false, fields: [['nothing', 'at all']] },
  }
  const auditor = walkerOf('auditor')
  await walk.services.database
    .updateTable('person')
    .set({ email_verified: true })
    .where('id', '=', auditor.id!)
    .execute()
  expect((await trySending(auditor, offer)).join()).toContain('changed')
})
