import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

/** Makes a draft of the sample's guide under a name of the test's own, and opens it. */
async function makeDraft(page: Page, edition: string): Promise<string> {
  await page.goto('/en/guides/default/1')
  await page.getByLabel('Code of the new edition').fill(edition)
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await page.waitForURL(`**/en/guides/default/${edition}?done=copied`)
  return `/en/guides/default/${edition}`
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an edition is copied, edited, completed and published, and then never changes', async ({
    page,
    signInAs,
  }) => {
    await signInAs('secretariat')
    const draft = await makeDraft(page, 'e2e-plain')
    await expect(page.getByText('Nothing keeps this draft from being published.')).toBeVisible()
    await page.getByText('Add a pillar').click()
    await page.getByLabel('Code of the new item').first().fill('access')
    await page.getByRole('button', { name: 'Add', exact: true }).first().click()
    await expect(page.getByRole('alert')).toContainText('Another item of the guide has the code access.')
    await page.getByLabel('Code of the new item').first().fill('green')
    await page.getByRole('button', { name: 'Add', exact: true }).first().click()
    await page.waitForURL(`**${draft}/edit/pillar/green?done=added`)
    await expect(page.getByText('3 problems keep it from being published')).toBeVisible()
    await page.getByLabel('Title in Arabic').fill('الاستدامة')
    await page.getByLabel('Title in English').fill('Sustainability')
    await page.getByLabel('Weight', { exact: true }).fill('lots')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert')).toContainText('Weight: Enter a number')
    await expect(page.getByLabel('Title in English')).toHaveValue('Sustainability')
    await page.getByLabel('Weight', { exact: true }).fill('٥')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status').first()).toContainText('The change was saved.')
    await expect(page.getByText('1 problem keeps it from being published')).toBeVisible()
    await page.goto(`${draft}/edit/criterion/access.entrance`)
    for (const pillar of ['green', 'access']) {
      await page.getByLabel('To', { exact: true }).selectOption(pillar)
      await page.getByRole('button', { name: 'Move', exact: true }).click()
      await expect(page.getByRole('status').first()).toContainText('The item was moved.')
      await expect(page.locator(`nav a[href$="/edit/pillar/${pillar}"]`)).toBeVisible()
    }
    await page.goto(`${draft}/publish`)
    await expect(page.getByText('It cannot be published before these are mended.')).toBeVisible()
    await page.getByRole('link', { name: 'Sustainability' }).click()
    await page.getByRole('button', { name: 'Remove Sustainability' }).click()
    await page.waitForURL(`**${draft}?done=removed`)
    await page.getByRole('link', { name: 'Publish the edition' }).click()
    await page.getByRole('button', { name: 'Yes, publish the edition' }).click()
    await expect(page.getByRole('status').first()).toContainText('The edition was published.')
    expect((await page.goto(`${draft}/edit/pillar/access`))?.status()).toBe(404)
    expect((await page.goto(`${draft}/delete`))?.status()).toBe(404)
  })

  test('the language is switched without losing what was typed', async ({ page, signInAs }) => {
    await signInAs('secretariat')
    const draft = await makeDraft(page, 'e2e-language')
    await page.goto(`${draft}/edit/pillar/access`)
    await page.getByLabel('Title in English').fill('Typed and not saved')
    await page.getByRole('button', { name: 'العربية' }).click()
    await expect(page.getByLabel('العنوان بالإنجليزية')).toHaveValue('Typed and not saved')
  })
})

test('of two people who change the same item the second sees the first’s change beside their own', async ({
  page,
  signInAs,
  accountOf,
  browser,
  baseURL,
}) => {
  await signInAs('secretariat')
  const draft = await makeDraft(page, 'e2e-two')
  const place = `${draft}/edit/criterion/access.entrance`
  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage()
  await signIn(other, accountOf('administrator'))
  await other.goto(place)
  await page.goto(place)
  await other.getByLabel('Weight', { exact: true }).fill('7')
  await other.getByLabel('Title in English').fill('Entrance as the other wants it')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('status').first()).toContainText('saved')
  await page.getByLabel('Weight', { exact: true }).fill('4')
  await page.getByLabel('Rule of applicability').fill('true')
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save' }).click()
  expect((await answer).status()).toBe(409)
  await expect(page.getByText('Somebody else changed this item before you saved')).toBeVisible()
  await checkPage(page)
  const weight = page.getByRole('group', { name: 'Weight' })
  await expect(weight.getByRole('radio', { checked: true })).toHaveCount(0)
  const title = page.getByRole('group', { name: 'Title in English' })
  await expect(title.getByRole('radio', { checked: true })).toHaveValue('Entrance as the other wants it')
  await weight.getByRole('radio', { name: 'What you wrote' }).check()
  await page.getByRole('button', { name: 'Save what I chose' }).click()
  await expect(page.getByRole('status').first()).toContainText('saved')
  await expect(page.getByLabel('Weight', { exact: true })).toHaveValue('4')
  await expect(page.getByLabel('Title in English')).toHaveValue('Entrance as the other wants it')
  await expect(page.getByLabel('Rule of applicability')).toHaveValue('true')
  await other.context().close()
})

test('problems, shares and rules follow what is typed', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  const draft = await makeDraft(page, 'e2e-live')
  await page.goto(`${draft}/edit/category/gold`)
  await page.locator('[id="when.0.figure"]').fill('nothing_of_that_name')
  await expect(page.getByText('The whole draft is checked as you type.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Publish the edition' })).toContainText(
    'nothing_of_that_name',
  )
  await page.locator('[id="when.0.figure"]').fill('core.fulfilment')
  await page.locator('[id="when.0.value"]').fill('0.87')
  await expect(page.getByTestId('meaning')).toContainText('at least 87%')
  const publication = page.getByRole('region', { name: 'Publish the edition' })
  await expect(publication).toContainText('The text says another percentage than the rule, which has 87%.')
  await page.locator('[id="when.0.text.ar"]').fill('يستوفي المركز ٨٧٪ على الأقل من المعايير الأساسية.')
  await page.locator('[id="when.0.text.en"]').fill('The centre fulfils at least 87% of the core criteria.')
  await expect(page.getByText('Nothing keeps this draft from being published.')).toBeVisible()
  await page.goto(`${draft}/edit/pillar/access`)
  const share = page.getByTestId('meaning').locator('strong')
  const before = await share.textContent()
  await page.getByLabel('Weight', { exact: true }).fill('0')
  await expect(share).toHaveText('0.00%')
  expect(before).not.toBe('0.00%')
})

for (const format of ['xlsx', 'json'] as const)
  test(`an edition goes out as ${format} and comes back the same`, async ({ page, signInAs }) => {
    await signInAs('secretariat')
    const draft = await makeDraft(page, `e2e-${format}`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: `(${format.toUpperCase()})` }).click()
    const file = await (await download).path()
    await page.goto(`${draft}/edit/pillar/access`)
    await page.getByLabel('Title in English').fill('Changed in between')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.goto('/en/guides')
    const upload = {
      name: `guide.${format}`,
      mimeType: 'application/octet-stream',
      buffer: await readFile(file),
    }
    await page.getByLabel('File').setInputFiles(upload)
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('alert')).toContainText('has an edition')
    await checkPage(page)
    await page.getByLabel('File').setInputFiles(upload)
    await page.getByLabel('replace it').check()
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('status').first()).toContainText('saved as a draft')
    await page.goto(`/en/guides/compare?before=default/1&after=default/e2e-${format}`)
    await expect(page.getByRole('table', { name: 'Summary' }).getByRole('row')).toHaveCount(2)
    await expect(page.getByRole('rowheader', { name: 'Edition' })).toBeVisible()
    await page.goto('/en/guides/compare?before=default/0&after=default/next')
    await expect(page.getByRole('heading', { name: /were not touched/ })).toBeVisible()
    await checkPage(page)
    await page.goto(`${draft}/delete`)
    await page.getByLabel('Reason').fill('Only for the test')
    await page.getByRole('button', { name: 'Yes, delete the draft' }).click()
    await expect(page.getByRole('status').first()).toContainText('The draft was deleted.')
  })

test('what is no guide is refused with its place, and who may not prepare guides is kept out', async ({
  page,
  signInAs,
}) => {
  await signInAs('secretariat')
  await page.goto('/en/guides')
  for (const [name, text, said] of [
    ['guide.json', '{"code": "x",}', 'line 1'],
    ['guide.txt', 'text', 'neither a workbook nor'],
    ['guide.json', '{"code": "x"}', '/edition'],
  ] as const) {
    await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('alert')).toContainText(said)
  }
  await page.context().clearCookies()
  await signInAs('viewer')
  for (const path of ['/en/guides', '/en/guides/default/1', '/en/guides/default/next/edit/pillar/access'])
    expect((await page.goto(path))?.status(), path).toBe(403)
})
