import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { dayThere } from '../support/day.ts'

const sample = 'consultations/default/next'

/** A draft of the test's own with a consultation on it, opened by whoever is signed in. */
async function openConsultation(page: Page, edition: string, audience: 'public' | 'staff'): Promise<string> {
  await page.goto('/en/guides/default/1')
  await page.getByLabel('Code of the new edition').fill(edition)
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await page.getByRole('link', { name: 'Open a consultation on the draft' }).click()
  await page.getByLabel('Who is asked').selectOption(audience)
  await page.getByLabel('First day').fill(dayThere(0))
  await page.getByRole('button', { name: 'Open the consultation' }).click()
  await expect(page.getByRole('alert')).toContainText('Last day')
  await page.getByLabel('Last day').fill(dayThere(7))
  await page.getByLabel('Introduction in Arabic').fill('نرجو رأيكم')
  await page.getByLabel('Introduction in English').fill('Tell us what you think')
  await page.getByRole('button', { name: 'Open the consultation' }).click()
  await expect(page.getByRole('status').first()).toContainText('The consultation was saved.')
  return `/en/consultations/default/${edition}`
}

/** Types a comment, looks at it once more, and sends it. */
async function comment(page: Page, address: string, body: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Your comment').fill(body)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send the comment' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your comment')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const language of ['ar', 'en'] as const)
    test(`the public is led to the draft and reads it in ${language} on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 })
      await page.goto(`/${language}/guide`)
      const link = page.getByRole('link', {
        name: language === 'ar' ? 'اقرأ المسودة وعلّق عليها' : 'Read the draft and comment',
      })
      await link.first().click()
      await page.waitForURL(`**/${language}/consultations/**`)
      await page.goto(`/${language}/${sample}`)
      const main = page.getByRole('main')
      await expect(main).toContainText(language === 'ar' ? 'رد أمانة البرنامج' : 'Answer of the programme')
      expect(await page.content()).not.toMatch(/Cheap ramps|advertisement|مقبض الباب/)
      await page.goto(`/${language}/${sample}/comments?item=access.entrance`)
      await expect(main).toContainText('Does a side entrance count')
      expect(await page.content()).not.toMatch(/Cheap ramps|advertisement|مقبض الباب/)
      await page.goto(`/${language}/${sample}/comment?item=access.entrance`)
      await page.goto(`/${language}/${sample}/comment?item=-&sent=1`)
    })

  test('a comment of the public is checked, sent once, and shown only when it was accepted', async ({
    page,
    signInAs,
    browser,
    baseURL,
  }) => {
    await signInAs('secretariat')
    const address = await openConsultation(page, 'e2e-ask', 'public')
    const stranger = await (
      await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
    ).newPage()
    await stranger.goto(`${address}/comment?item=access.location`)
    await stranger.getByRole('button', { name: 'Continue' }).click()
    await expect(stranger.getByRole('alert')).toContainText('Enter the comment.')
    await stranger.getByLabel('Your comment').fill('<b>Unseen</b> before it is read')
    await stranger.getByLabel('Your organisation').fill('Invented society')
    await stranger.getByRole('button', { name: 'العربية' }).click()
    await expect(stranger.getByLabel('تعليقك')).toHaveValue('<b>Unseen</b> before it is read')
    await stranger.getByRole('button', { name: 'English' }).click()
    await stranger.getByRole('button', { name: 'Continue' }).click()
    const form = await stranger
      .locator('form:has(button[value=send]) input')
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
      )
    await stranger.getByRole('button', { name: 'Send the comment' }).click()
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('We have your comment')
    const again = (change: Record<string, string>) =>
      stranger.request.post(`${address}/comment?item=access.location`, {
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        form: { ...Object.fromEntries(form), intent: 'send', ...change },
        maxRedirects: 0,
      })
    expect((await again({})).status()).toBe(302)
    expect((await again({ body: 'Another text' })).status()).toBe(409)
    await stranger.goto(address)
    expect(await stranger.content()).not.toContain('before it is read')

    await page.goto('/en/guides/default/e2e-ask')
    await page.getByRole('link', { name: '1 comment, 1 of them new' }).first().click()
    await page.getByRole('button', { name: 'Accept the comment of: Invented society' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').first()).toContainText('The comment was accepted')
    await stranger.reload()
    await expect(stranger.getByText('<b>Unseen</b> before it is read')).toBeVisible()

    await page.goto('/en/guides/default/e2e-ask/comments?status=accepted')
    await page.getByText('Answer…').click()
    await page.getByRole('button', { name: 'Save the answer and show it' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter the answer.')
    await page.getByLabel('Answer', { exact: true }).fill('We shall look into it')
    await page.getByRole('button', { name: 'Save the answer and show it' }).click()
    await stranger.reload()
    await expect(stranger.getByText('We shall look into it')).toBeVisible()

    await page.goto('/en/guides/default/e2e-ask/comments')
    await page.getByText('Reject…').click()
    await page.getByLabel('Reason for rejecting it').fill('Only for the test')
    await page.getByRole('button', { name: 'Reject the comment' }).click()
    await stranger.reload()
    expect(await stranger.content()).not.toMatch(/before it is read|Only for the test|look into it/)

    await page.goto('/en/guides/default/e2e-ask/edit/criterion/access.location')
    await expect(page.getByRole('link', { name: '1 comment', exact: true })).toBeVisible()
    await page.goto('/en/guides/default/e2e-ask/consultation')
    await page.getByRole('button', { name: 'Close it before its last day' }).click()
    await expect(page.getByRole('status').first()).toContainText('The consultation was closed.')
    for (const path of ['', '/comments', '/comment?item=-'])
      expect((await stranger.goto(address + path))?.status(), path).toBe(404)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('The consultation is closed')
    expect(await stranger.content()).not.toContain('access.location')
    await stranger.context().close()
  })
})

test('a consultation for staff is no page of the public; staff comments stand there at once', async ({
  page,
  signInAs,
  accountOf,
  browser,
  baseURL,
}) => {
  await signInAs('secretariat')
  const address = await openConsultation(page, 'e2e-staff', 'staff')
  const viewer = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  for (const path of ['', '/comments', '/comment?item=-'])
    expect((await viewer.goto(address + path))?.status(), path).toBe(404)
  await signIn(viewer, accountOf('viewer'))
  await viewer.goto('/en/guide')
  await expect(viewer.getByRole('main')).toContainText('e2e-staff')
  await comment(viewer, `${address}/comment?item=-`, '=1+1 from the desk')
  await viewer.goto(address)
  await expect(viewer.getByText('=1+1 from the desk')).toBeVisible()
  await checkPage(viewer)
  for (const path of ['consultation', 'comments', 'comments/comments.csv'])
    expect((await viewer.goto(`/en/guides/default/e2e-staff/${path}`))?.status(), path).toBe(403)
  await page.goto('/en/guides/default/e2e-staff/comments')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Text file (CSV)' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain("'=1+1 from the desk")
  await viewer.context().close()
})

test('a field that people never meet gives programs away', async ({ page, signInAs }) => {
  await page.goto(`/en/${sample}/comment?item=-`)
  await page.getByLabel('Your comment').fill('Filled in by a program')
  await page.locator('#website').evaluate((input) => input.setAttribute('value', 'spam'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your comment')
  await signInAs('secretariat')
  await page.goto('/en/guides/default/next/comments?q=program')
  await expect(page.getByText('No comment fits')).toBeVisible()
})

for (const language of ['ar', 'en'] as const)
  test(`each step of a comment and of a decision is sound on a phone in ${language}`, async ({
    page,
    open,
    signInAs,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    const send = page.getByRole('main').getByRole('button')
    await open(`/${language}/${sample}/comments?item=access.entrance`)
    await open(`/${language}/${sample}/comment?item=access.entrance`)
    await send.first().click()
    await checkPage(page)
    await page.locator('#body').fill('Looked at, and never sent')
    await send.first().click()
    await expect(page.locator('button[value=send]')).toBeVisible()
    await checkPage(page)
    await open(`/${language}/${sample}/comment?item=-&sent=1`)
    await signInAs('secretariat')
    await open(`/${language}/guides/default/next/comments?status=new`)
    await page.locator('details:has(button[value=reject]) > summary').first().click()
    await page.locator('button[value=reject]').first().click()
    await expect(page.getByRole('alert')).toBeVisible()
    await checkPage(page)
    await open(`/${language}/guides/default/next/comments?q=nothing-like-it`)
    await open(`/${language}/guides/default/next/consultation`)
  })
