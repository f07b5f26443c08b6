import { expect, test, testSignedIn } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

testSignedIn(
  'a change by hand is checked, refused by the rule that it breaks, and told',
  async ({ page, open }) => {
    await open('/en/cycles/4/visits?instrument=visit')
    const count = await page.getByText(/^\d+ visits$/).textContent()
    expect(Number.parseInt(count ?? '', 10)).toBeGreaterThan(40)
    await page.getByRole('rowheader').first().getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Change a visit')
    const day = await page.getByLabel('Day', { exact: true }).inputValue()
    // On the board a visit is reached, and changed, without a pointer.
    await open(`/en/cycles/4/visits/board?from=${day}`)
    await page.getByRole('table').getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Replace a visitor')
    await checkPage(page)
    await page.getByRole('link', { name: 'Change the day, the hour or the pin' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Change a visit')
    await checkPage(page)
    const time = await page.getByLabel('Time').inputValue()
    await page.getByLabel('Time').fill('03:00')
    await page.getByRole('button', { name: 'Check without saving' }).click()
    await expect(page.getByText('This change breaks hard rules')).toBeVisible()
    await expect(page.getByText('The centre is closed at that time').first()).toBeVisible()
    await checkPage(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert')).toContainText('Say why the visit changes')
    await page.getByLabel('Why it changes').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('Why it changes').first()).toHaveValue('centre')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert')).toContainText('The centre is closed at that time')
    await checkPage(page)
    await page.getByLabel('Time').fill(time)
    await page.getByLabel('Pin this visit').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText('Saved')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Week by week')
    await page.goBack()
    await page.reload()
    await expect(page.getByRole('table')).toContainText('The centre: closed, moved or other hours')
  },
)

testSignedIn('a proposal is asked for, worked out and shown', async ({ page, open }) => {
  await open('/en/cycles/4/visits/proposals')
  await page.getByRole('button', { name: 'Work out a new proposal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Proposed plan' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept it as the plan' })).toBeVisible({ timeout: 60_000 })
  await checkPage(page)
})

test('an evaluator sees their visits on a phone, declares, and gets a calendar', async ({
  page,
  signInAs,
  open,
  request,
}) => {
  await signInAs('evaluator')
  await page.setViewportSize({ width: 360, height: 780 })
  await open('/ar/visits')
  await open('/en/visits')
  await page.getByRole('button', { name: 'Make a new address' }).click()
  await expect(page.getByRole('status')).toContainText('/visits/calendar/')
  await checkPage(page)
  const address = (await page.getByRole('status').locator('code').textContent()) ?? ''
  const calendar = await request.get(new URL(address).pathname)
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await open('/ar/visits/profile')
  await open('/ar/visits/declarations/4')
  await open('/en/visits/declarations/4')
  const first = page
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .first()
  await first.getByLabel('I have an interest', { exact: true }).check()
  await page.getByRole('button', { name: 'Go on to check' }).click()
  await expect(page.getByRole('alert')).toContainText('Say what the interest is')
  await checkPage(page)
  await first.getByLabel('I have no interest').check()
  await page.getByLabel('I have no interest in all that I have not answered').check()
  await page.getByRole('button', { name: 'Go on to check' }).click()
  await expect(page.getByRole('heading', { name: 'Check your declaration' })).toBeVisible()
  await checkPage(page)
  await page.getByRole('button', { name: 'I declare this' }).click()
  await expect(page.getByRole('status')).toContainText('Your declaration is saved')
})
