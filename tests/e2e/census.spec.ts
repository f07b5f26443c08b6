import { expect, test } from '../support/browser.ts'
import { linkFor } from '../support/census.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere } from '../support/day.ts'
import { openCycle } from '../support/open-cycle.ts'

test('an entity answers over its link without an account or scripts, and the secretariat takes the answers line by line', async ({
  page,
  browser,
  baseURL,
  signInAs,
  open,
}) => {
  await signInAs('administrator')
  const cycle = await openCycle(page)
  const address = `census-${cycle}@sample.example`
  await open(`/en/cycles/${cycle}/census`)
  await page.getByRole('button', { name: 'Send to those ticked' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await checkPage(page)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox', { name: /Municipalit/ }).check()
  await page.getByLabel(/^Mail address at .*Municipalit/).fill(address)
  await page.getByLabel('Last day for answers').fill(dayThere(300))
  await page.getByRole('button', { name: 'Send to those ticked' }).click()
  await expect(page.getByRole('status')).toContainText('1 entity')
  const entity = await page.getByRole('link', { name: /Municipalit/ }).getAttribute('href')
  const link = await linkFor(page, address)

  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  })
  const visitor = await context.newPage()
  const arabic = link.replace(/^\/en/, '/ar')
  const english = link.replace(/^\/ar/, '/en')
  await visitor.goto(english)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Census of service centres')
  const centres = await visitor.getByRole('table').getByRole('row').count()
  expect(centres).toBeGreaterThan(2)
  await visitor
    .getByRole('button', { name: /^What is known of/ })
    .first()
    .click()
  await expect(visitor.getByRole('status')).toContainText('saved')
  await visitor
    .getByRole('link', { name: /^Correct/ })
    .first()
    .click()
  await visitor.getByLabel('Name in English').fill('Renamed by the census')
  await visitor.getByLabel('Opening hours of the usual week').fill('mornings')
  await visitor.getByRole('button', { name: 'Save the answer' }).click()
  await expect(visitor.getByRole('alert')).toContainText('“mornings” is not read as a week')
  await visitor.getByLabel('Opening hours of the usual week').fill('Sun-Thu 07:00-13:00; Sat 9-12')
  await visitor
    .getByLabel('Seasonal hours')
    .fill('2027-02-08..2027-03-09 [رمضان = Ramadan] Sun-Thu 09:00-13:00')
  await visitor.getByRole('button', { name: 'Save the answer' }).click()
  await expect(visitor.getByRole('alert')).toContainText('day')
  await visitor.getByLabel('Since when?').fill('2026-11-02')
  await visitor.getByRole('button', { name: 'Save the answer' }).click()
  await visitor.getByRole('link', { name: 'Add a centre' }).click()
  await visitor.getByLabel('Name in Arabic').fill('مركز أضافه الحصر')
  await visitor.getByLabel('Name in English').fill('Added by the census')
  await visitor.getByRole('button', { name: 'Save the answer' }).click()
  await visitor.getByRole('button', { name: 'All the rest is right' }).click()
  await visitor.getByRole('link', { name: 'Check the answers and send them' }).click()
  await expect(visitor.getByText('Renamed by the census')).toBeVisible()

  const checked = await browser.newContext({ baseURL, viewport: { width: 360, height: 800 } })
  const looking = await checked.newPage()
  for (const address of [arabic, english])
    for (const path of ['', '/check', '/added/11111111-1111-4111-8111-111111111111']) {
      await looking.goto(`${address}${path}`)
      await checkPage(looking)
    }
  await looking.goto(english)
  await looking
    .getByRole('link', { name: /^Change the answer/ })
    .first()
    .click()
  await checkPage(looking)

  await visitor.getByRole('button', { name: 'Send the answers' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Your entity’s answers have arrived')
  await looking.goto(arabic)
  await checkPage(looking)
  expect((await looking.goto('/en/census/unknown'))?.status()).toBe(404)
  await context.close()
  await checked.close()

  await open(entity ?? '')
  await page.getByRole('button', { name: 'Accept all confirmations' }).click()
  await expect(page.getByRole('status')).toContainText('accepted')
  const renamed = page.locator('section').filter({ hasText: 'Renamed by the census' }).first()
  await expect(renamed).toContainText('Differs')
  const hours = renamed.getByRole('row', { name: /^Opening hours of the usual week/ })
  await expect(hours).toContainText('07:30–14:00')
  await expect(hours).toContainText('Saturday: 09:00–12:00')
  await expect(renamed.getByRole('row', { name: /^Seasonal hours/ })).toContainText('Ramadan')
  await renamed.getByRole('button', { name: /^Accept and record/ }).click()
  await expect(page.getByRole('status')).toContainText('accepted and recorded')
  await page.getByRole('button', { name: 'Accept and record: Added by the census' }).click()
  await expect(page.getByRole('alert')).toContainText('code')
  await checkPage(page)
  await page.getByLabel('Code of the new centre').fill(`CENSUS-${cycle}`)
  await page.getByRole('button', { name: 'Accept and record: Added by the census' }).click()
  await expect(page.getByRole('status')).toContainText('accepted and recorded')
  await page.goto(`/en/registry/centres/c/CENSUS-${cycle}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Added by the census')
})
