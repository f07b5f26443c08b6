import { expect, test, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

// The pages themselves are looked at with all others, in every-page.spec.ts.
for (const path of ['cycles/1', 'cycles/4/progress?stage=final&state=none', 'cycles/3/progress'])
  testSignedIn(`${path} is sound in both languages, also on a phone`, async ({ page, open }) => {
    await open(`/en/${path}`)
    await page.setViewportSize({ width: 360, height: 780 })
    await open(`/ar/${path}`)
  })

testSignedIn('a number of the progress leads to the centres that it counts', async ({ page, open }) => {
  await open('/en/cycles/4/progress')
  const table = page.getByRole('table', { name: 'Final evaluation in all entities' })
  const link = table
    .getByRole('row', { name: /^All entities/ })
    .getByRole('link')
    .nth(1)
  const count = Number(await link.textContent())
  expect(count).toBeGreaterThan(0)
  await link.click()
  const list = page.getByRole('table', { name: /^Centres: Final evaluation/ })
  await expect(list.getByRole('row')).toHaveCount(count + 1)
})

test('a cycle is opened with its phases, faults are told beside their fields, and two people do not overwrite each other', async ({
  page,
  signInAs,
  open,
  context,
}) => {
  await signInAs('secretariat')
  await open('/en/cycles/open')
  const number = await page.getByLabel('Number of the cycle').inputValue()
  await page.getByLabel('Name in Arabic').fill('دورة التجربة')
  await page.getByLabel('Name in English').fill('Trial cycle')
  await page.getByLabel('First day of the cycle').fill('2027-09-05')
  await page.getByLabel('Last day of the cycle').fill('2028-05-01')
  const census = page.getByRole('group', { name: 'Census of centres' })
  const visits = page.getByRole('group', { name: 'Final evaluation' })
  await census.getByLabel('First day').fill('2027-09-12')
  await census.getByLabel('Last day').fill('2027-10-15')
  await visits.getByLabel('First day').fill('2027-10-10')
  await visits.getByLabel('Last day').fill('2028-01-20')
  await page.getByRole('button', { name: 'Open the cycle' }).click()
  await expect(page.getByRole('alert')).toContainText('Final evaluation comes after Census of centres')
  await checkPage(page)
  await page.getByRole('alert').getByRole('link').click()
  await expect(visits.getByLabel('First day')).toBeFocused()
  await visits.getByLabel('First day').fill('2027-10-16')
  await page.getByRole('button', { name: 'Open the cycle' }).click()
  await expect(page.getByRole('status')).toContainText('The cycle is open')
  await expect(page.getByRole('row', { name: /^Census of centres/ })).toContainText('15 October 2027')
  await checkPage(page)

  const other = await context.newPage()
  await other.goto(`/en/cycles/${number}/change`)
  await page.goto(`/en/cycles/${number}/change`)
  await census.getByLabel('Last day').fill('2027-10-14')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why the dates change')
  await page.getByLabel('Why the dates change').fill('A day less')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')

  await other.getByLabel('Name in English').fill('Trial cycle, renamed')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('alert')).toContainText('Somebody else changed this cycle')
  await expect(other.getByRole('row', { name: /Census of centres: Last day/ })).toContainText(
    '14 October 2027',
  )
  await checkPage(other)
})

test('a mystery shopper sees when phases are, and nothing of what was found', async ({
  page,
  signInAs,
  open,
}) => {
  await signInAs('mystery-shopper')
  await open('/en/cycles/4')
  await expect(page.getByRole('link', { name: 'Progress' })).toHaveCount(0)
  for (const path of ['progress', 'stages', 'change'])
    expect((await page.goto(`/en/cycles/4/${path}`))?.status()).toBe(403)
})
