import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

// One after the other: what one test changes, another would see half-way.
test.describe.configure({ mode: 'default' })

/** A job reads the list; the page says so until it has, and without scripts is looked at again. */
const expectRead = async (page: Page) =>
  expect(async () => {
    const reading = page.getByRole('heading', { name: 'The file is being read' })
    if (await reading.isVisible()) await page.reload()
    await expect(page.getByRole('button', { name: 'Drop the import' })).toBeVisible({ timeout: 500 })
    await expect(reading).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 20_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    /** The checker is a script itself. */
    const check = async (page: Page) => {
      if (javaScriptEnabled) await checkPage(page)
    }
    const centre = javaScriptEnabled ? 'COM-02' : 'COM-03'
    const renamed = `Renamed by a test, script ${javaScriptEnabled}`
    const code = javaScriptEnabled ? 'T-1' : 'T-2'
    const known = javaScriptEnabled ? 'POS-02' : 'POS-03'
    const listed = `Centre of a test ${code}`

    test('renames a centre after a last look, and shows it as it was before', async ({ page, signInAs }) => {
      await signInAs('secretariat')
      await page.goto(`/en/registry/centres/c/${centre}`)
      const before = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      await page.getByRole('link', { name: 'Rename' }).click()
      await page.getByLabel('Name in English').fill(renamed)
      await page.getByLabel('From').fill('2026-02-01')
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('alert')).toContainText('A reason is needed')
      await check(page)
      await page.getByLabel('Reason').fill('Decision 7 of 2026')
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'Check before saving' })).toBeVisible()
      await check(page)
      await page.getByRole('button', { name: 'Change what I wrote' }).click()
      await expect(page.getByLabel('Name in English')).toHaveValue(renamed)
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('button', { name: 'Confirm and save' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(renamed)
      await expect(page.getByRole('status')).toContainText('The new name was saved')
      await expect(page.getByRole('main')).toContainText('Decision 7 of 2026')
      await check(page)
      await page.goto(`/en/registry/centres/c/${centre}?on=2026-01-31`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(before)
      await expect(page.getByRole('link', { name: 'Rename' })).toHaveCount(0)
    })

    test('withdraws a wrong change; the timeline shows it only when asked', async ({ page, signInAs }) => {
      await signInAs('secretariat')
      await page.goto(`/en/registry/centres/c/${centre}`)
      await page.getByRole('link', { name: /^Withdraw from the record\s*: Renamed/ }).click()
      await check(page)
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('alert')).toContainText('A reason is needed')
      await page.getByLabel('Reason').fill('It was another centre')
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { level: 2, name: 'Check before saving' })).toBeVisible()
      await check(page)
      await page.getByRole('button', { name: 'Confirm and save' }).click()
      await expect(page.getByRole('status')).toContainText('The entry was withdrawn')
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(renamed)
      await expect(page.getByRole('main')).not.toContainText('Decision 7 of 2026')
      await page.getByRole('link', { name: 'Show what was withdrawn' }).click()
      await expect(page.getByRole('main')).toContainText('Decision 7 of 2026')
      await expect(page.getByRole('main')).toContainText('It was another centre')
      await check(page)
    })

    test('keeps what was typed into a change over the language switch', async ({ page, signInAs }) => {
      await signInAs('secretariat')
      await page.goto(`/en/registry/centres/c/${centre}/rename`)
      await page.getByLabel('Name in English').fill('Half-written')
      await page.getByRole('button', { name: 'العربية' }).click()
      await expect(page.getByLabel('الاسم بالإنجليزية')).toHaveValue('Half-written')
      await check(page)
      await page.getByLabel('السبب').fill('قرار')
      await page.getByRole('button', { name: 'متابعة' }).click()
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.getByLabel('Name in English')).toHaveValue('Half-written')
      await expect(page.getByLabel('Reason')).toHaveValue('قرار')
    })

    test('imports a list: faults by row, then a preview, then all of it', async ({ page, signInAs }) => {
      await signInAs('secretariat')
      const send = async (text: string) => {
        await page.goto('/en/registry/import')
        const buffer = Buffer.from(text)
        await page
          .getByLabel('File', { exact: true })
          .setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer })
        await page.getByLabel('Reason').fill('Census')
        await page.getByRole('button', { name: 'Read the file' }).click()
        await expectRead(page)
      }
      const header = 'code,name_ar,name_en,entity,channel,counters'
      await send(`${header}\n${code},مركز,${listed},POS,in_person,4\nT-3,مركز,Other,none,in_person,x\n`)
      await expect(page.getByRole('alert')).toContainText('new.csv, row 3, column entity')
      await check(page)
      await send(
        `${header}\n${code},مركز,${listed},POS,in_person,4\n${known},مكتب,Post Office Two,POS,in_person,9\n`,
      )
      await expect(page.getByRole('main')).toContainText(listed)
      await expect(page.getByRole('main')).toContainText('Post Office Two')
      await check(page)
      await page.getByRole('button', { name: 'Confirm the whole import' }).click()
      await expect(page.getByRole('status')).toContainText('The import was carried out')
      await page.goto(`/en/registry?q=${listed}`)
      await expect(page.getByRole('link', { name: listed })).toBeVisible()
      await page.goto('/ar/registry/import/preview')
      await check(page)
    })
  })

test('a file that was exported can be imported again without a change', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  for (const [file, kind] of [
    ['registry.xlsx', 'Centres'],
    ['centres.csv', 'Centres'],
    ['entities.csv', 'Entities'],
  ] as const) {
    const response = await page.request.get(`/en/registry/export/${file}`)
    expect(response.headers()['content-disposition']).toContain(file)
    await page.goto('/en/registry/import')
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: file, mimeType: 'x', buffer: await response.body() })
    await page.getByLabel('The list in the file').selectOption({ label: kind })
    await page.getByLabel('Reason').fill('Nothing changes')
    await page.getByRole('button', { name: 'Read the file' }).click()
    await expectRead(page)
    await expect(page.getByRole('main')).toContainText('This file changes nothing')
    await checkPage(page)
    await page.getByRole('button', { name: 'Drop the import' }).click()
  }
})

test('merges an entity: its centres go with it, and both timelines say so', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  const register = async (code: string) => {
    await page.goto('/en/registry/entities/register')
    await page.getByLabel('Code').fill(code)
    await page.getByLabel('Name in Arabic').fill(`جهة ${code}`)
    await page.getByLabel('Name in English').fill(`Entity ${code}`)
    await page.getByRole('button', { name: 'Register an entity' }).click()
  }
  await register('OLD')
  await register('NEW')
  await page.goto('/en/registry/centres/register?entity=OLD')
  await page.getByLabel('Code').fill('OLD-1')
  await page.getByLabel('Name in Arabic').fill('مركز')
  await page.getByLabel('Name in English').fill('Centre of the old entity')
  await page.getByRole('button', { name: 'Register a centre' }).click()
  await page.goto('/en/registry/entities/e/OLD')
  await page.getByRole('link', { name: 'Merge into another entity' }).click()
  await checkPage(page)
  await page.getByLabel('Entity it was merged into').selectOption({ label: 'Entity NEW' })
  await page.getByLabel('From').fill('2026-03-01')
  await page.getByLabel('Reason').fill('Decree 4')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('main')).toContainText('This includes 1 centre')
  await checkPage(page)
  await page.getByRole('button', { name: 'Confirm and save' }).click()
  await expect(page.getByRole('main')).toContainText('Merged into another entity')
  await checkPage(page)
  await page.getByRole('link', { name: 'Entity NEW' }).first().click()
  await expect(page.getByRole('main')).toContainText('Another entity merged into it')
  await expect(page.getByRole('link', { name: 'Centre of the old entity' })).toBeVisible()
  await page.goto('/ar/registry/entities/e/OLD?on=2026-02-28')
  await expect(page.getByRole('main')).toContainText('قائمة')
  await checkPage(page)
})

test('a viewer reads the registry and changes nothing', async ({ page, signInAs, open }) => {
  await signInAs('viewer')
  await open('/en/registry/centres/c/POS-01')
  await expect(page.getByRole('link', { name: 'Rename' })).toHaveCount(0)
  for (const path of ['centres/c/POS-01/rename', 'centres/register', 'entities/e/POS/close', 'import'])
    expect((await page.goto(`/en/registry/${path}`))?.status(), path).toBe(403)
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const form = { intent: 'record', on: '2026-01-01', reason: 'x', name_ar: 'س', name_en: 'S' }
  const answer = await page.request.post('/en/registry/centres/c/POS-01/rename', { headers, form })
  expect(answer.status()).toBe(403)
})

test('the list is filtered, sorted and empty by its address', async ({ page, signInAs, open }) => {
  await signInAs('viewer')
  await open('/en/registry?q=post&sort=code&order=down')
  const codes = await page.locator('tbody tr td:nth-child(2)').allTextContents()
  expect(codes.length).toBeGreaterThan(5)
  expect(codes).toEqual(codes.toSorted().reverse())
  await open('/ar/registry?q=لا شيء بهذا الاسم')
  await expect(page.getByRole('main')).toContainText('لا شيء بهذه الصفات')
  await open('/en/registry?state=closed')
  await expect(page.getByRole('main')).toContainText('Post Office, Al Zubra')
  await open('/en/registry?on=2004-02-01')
  await expect(page.getByRole('main')).toContainText('as it was on 1 February 2004')
})
