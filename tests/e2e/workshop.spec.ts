import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere, hourThere } from '../support/day.ts'
import { openCycle } from '../support/open-cycle.ts'

/** Sends the census to one entity, whose address then takes invitations; answers with the path of the invitation. */
async function invite(page: Page, cycle: string): Promise<string> {
  const address = `workshop-${cycle}@sample.example`
  await page.goto(`/en/cycles/${cycle}/census`)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox').first().check()
  await page
    .getByLabel(/^Mail address at/)
    .first()
    .fill(address)
  await page.getByLabel('Last day for answers').fill(dayThere(30))
  await page.getByRole('button', { name: 'Send to those ticked' }).click()
  await expect(page.getByRole('status')).toContainText('1 entity')
  await page.goto(`/en/cycles/${cycle}/workshops`)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Send the invitations' }).click()
  await expect(page.getByRole('status')).toContainText('Invitations sent')
  await page.goto('/en/mail?status=queued')
  const rows = page.getByRole('row', { name: new RegExp(address) })
  for (const at of [0, 1]) {
    await rows.nth(at).getByRole('link').first().click()
    const href = await page
      .locator('a[href*="/workshops/"]')
      .first()
      .getAttribute('href', { timeout: 2000 })
      .catch(() => null)
    if (href !== null) return new URL(href, page.url()).pathname.replace(/^\/ar/, '/en')
    await page.goBack()
  }
  throw new Error('no invitation was mailed')
}

/** The page of a place, without what it answers once. */
const pathOf = (location = ''): string => location.replace(/\?.*/, '')

test('a workshop takes people over its link; 50 at once for the last place: one gets it, and the next moves up', async ({
  page,
  browser,
  baseURL,
  signInAs,
  open,
}) => {
  await signInAs('administrator')
  const cycle = await openCycle(page)
  await open(`/en/cycles/${cycle}/workshops`)
  await page.getByRole('link', { name: 'Add a workshop' }).click()
  await page.getByRole('button', { name: 'Save the workshop' }).click()
  await expect(page.getByRole('alert')).toContainText('Name the workshop')
  await checkPage(page)
  await page.getByLabel('Title in Arabic').fill('ورشة الدليل')
  await page.getByLabel('Title in English').fill('Workshop on the guide')
  await page.getByLabel('Place in Arabic').fill('قاعة التدريب')
  await page.getByLabel('Place in English').fill('Training hall')
  await page.getByLabel('Day of the workshop').fill(dayThere(20))
  await page.getByLabel('Begins at').fill('09:00')
  await page.getByLabel('Ends at').fill('12:00')
  await page.getByLabel('Places').fill('1')
  await page.getByLabel('First day of registration').fill(dayThere(-1))
  await page.getByLabel('Last day of registration').fill(dayThere(10))
  await page.getByRole('button', { name: 'Save the workshop' }).click()
  await expect(page.getByRole('status')).toContainText('saved')
  await checkPage(page)
  const workshop = page.url().replace(/\?.*$/, '')
  const link = await invite(page, cycle)

  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  })
  const asked = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const form = { id: crypto.randomUUID(), name: `Person ${at}`, address: `p${at}@sample.example` }
      const answer = await context.request.post(link, { form, maxRedirects: 0 })
      return { status: answer.status(), place: answer.headers().location ?? '' }
    }),
  )
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([302]))
  await page.goto(workshop)
  await expect(page.getByText('Has a place', { exact: true })).toHaveCount(1)
  await expect(page.getByText('Waits', { exact: true })).toHaveCount(49)
  await page.getByRole('link', { name: 'Waits (49)' }).click()
  await page.getByLabel('Search by name').fill('person 4')
  await page.getByRole('button', { name: 'Apply' }).click()
  const found = page.getByRole('table').getByRole('row')
  expect(await found.count()).toBeLessThan(13)
  await expect(found.nth(1)).toContainText(/Person 4/)
  await page.goto(workshop)
  await checkPage(page)

  const visitor = await context.newPage()
  await visitor.goto(link)
  await expect(visitor.getByText('No place is left')).toBeVisible()
  await visitor.getByRole('button', { name: 'Register' }).click()
  await expect(visitor.getByRole('alert')).toContainText('Write the name')
  const holder = page.getByRole('row', { name: /Has a place/ })
  const number = Number(/Person (\d+)/.exec((await holder.textContent()) ?? '')?.[1])
  const place = pathOf(asked[number]?.place)
  await visitor.goto(place)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('You have a place in the workshop')
  const calendar = await context.request.get(`${place}/calendar`)
  const start = hourThere(dayThere(20), 9)
    .toISOString()
    .replace(/[-:]|\.000/g, '')
  expect(await calendar.text()).toContain(`DTSTART:${start}`)
  await visitor.getByRole('button', { name: 'Give the place up' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('You gave your place up')
  await page.reload()
  await expect(page.getByText('Has a place', { exact: true })).toHaveCount(1)
  await expect(page.getByRole('row', { name: new RegExp(`Person ${number}\\b`) })).toContainText('Gave it up')

  const looking = await (
    await browser.newContext({ baseURL, viewport: { width: 360, height: 800 } })
  ).newPage()
  const waiting = pathOf(asked.find((_, at) => at !== number)?.place)
  for (const path of [link, place, waiting])
    for (const address of [path, path.replace(/^\/en/, '/ar')]) {
      await looking.goto(address)
      await checkPage(looking)
    }
  expect((await looking.goto('/en/workshops/unknown'))?.status()).toBe(404)
  const file = await page.request.get(`${workshop}/export/people.csv`)
  expect((await file.text()).trim().split('\n')).toHaveLength(51)

  await page.getByText('Call the workshop off').first().click()
  await page.getByLabel('Why, in English').fill('The hall is closed')
  await page.getByRole('button', { name: 'Call the workshop off' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why it is called off')
  await expect(page.getByLabel('Why, in English')).toHaveValue('The hall is closed')
  await checkPage(page)
  await page.getByLabel('Why, in Arabic').fill('القاعة مغلقة')
  await page.getByRole('button', { name: 'Call the workshop off' }).click()
  await expect(page.getByRole('status')).toContainText('called off')
  await expect(page.getByRole('button', { name: 'Send the invitations' })).toHaveCount(0)
  await checkPage(page)
  for (const path of [link, waiting.replace(/^\/en/, '/ar')]) {
    await looking.goto(path)
    await expect(
      looking.getByText(path === link ? 'Why: The hall is closed' : 'السبب: القاعة مغلقة'),
    ).toBeVisible()
    await expect(looking.getByRole('button', { name: /Register|Give the place up|اعتذر/ })).toHaveCount(0)
    await checkPage(looking)
  }
  await context.close()
})
