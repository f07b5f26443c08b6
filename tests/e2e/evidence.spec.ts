import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

const csv = (...rows: string[]) => ({
  name: 'observations.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id,centre,measure,value', ...rows].join('\n')),
})

const measure = 'access.directions.name'

test('a file with faults loads nothing; a sound one is looked at, loaded and undone', async ({
  page,
  signInAs,
  open,
}) => {
  const upload = async (...rows: string[]) => {
    await open('/en/evidence')
    await page.locator('select[name=cycle]').selectOption('4')
    await page.locator('#file').setInputFiles(csv(...rows))
    await page.getByRole('button', { name: 'Upload and read' }).click()
    await page.waitForURL('**/en/evidence/4/*')
  }
  await signInAs('secretariat')
  await upload(`e2e-1,HEA-01,${measure},yes`, `e2e-2,NO-SUCH,${measure},yes`)
  await expect(page.getByRole('heading', { name: 'Nothing was loaded' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('main')).toContainText('Unknown centre')
  await checkPage(page)

  await upload(`e2e-1,HEA-01,${measure},yes`)
  await expect(page.getByRole('heading', { name: 'Look, then decide' })).toBeVisible({ timeout: 30_000 })
  await checkPage(page)
  await page.getByRole('button', { name: 'Load the observations' }).click()
  await expect(page.getByRole('status')).toContainText('now evidence of the cycle')
  await page.getByRole('button', { name: 'Take the observations out' }).click()
  await expect(page.getByRole('alert')).toContainText('Give the reason')
  await checkPage(page)
  await page.getByLabel('Reason for undoing').fill('A test of undoing')
  await page.getByRole('button', { name: 'Take the observations out' }).click()
  await expect(page.getByRole('status')).toContainText('taken out of the evidence')
  await checkPage(page)
})

test('every way of looking at a cycle holds its charts to the same checks', async ({
  signInAs,
  open,
  page,
}) => {
  await signInAs('viewer')
  for (const view of ['list', 'heat', 'spread', 'dots', 'funnel', 'movers', 'missed', 'gaps'])
    for (const language of ['ar', 'en']) await open(`/${language}/analysis/3?view=${view}`)
  await open('/en/analysis/3?class=gold&sort=name&order=up')
  await expect(page.getByRole('main')).not.toContainText('What can be done with the result')
})
