import { expect, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'

const missing = ['reports/3/centre/none', 'reports/77/centre/none', 'guide/none/1/report']

for (const [language, title] of [
  ['ar', 'الصفحة غير موجودة'],
  ['en', 'Page not found'],
] as const)
  test(`a report that does not exist is answered by a page with the way back (${language})`, async ({
    page,
  }) => {
    for (const path of missing) {
      const response = await page.goto(`/${language}/${path}`)
      expect(response?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await checkPage(page)
    }
    await page.locator('main a').first().click()
    await expect(page).toHaveURL(new RegExp(`/${language}$`))
  })

test('a program that asks for a report that does not exist gets the bare status, and a report stays a report', async ({
  request,
}) => {
  const bare = await request.get(`/en/${missing[0]}`, { headers: { Accept: 'application/pdf' } })
  expect(bare.status()).toBe(404)
  expect(bare.headers()['content-type']).not.toContain('text/html')
  const list = await (await request.get('/en/results/3')).text()
  const centre = /href="\/en\/results\/3\/([^"/?#]+)"/.exec(list)?.[1]
  const report = await request.get(`/en/reports/3/centre/${centre}`, { headers: { Accept: 'text/html' } })
  expect(report.status()).toBe(200)
  expect(report.headers()['content-type']).toBe('application/pdf')
  expect((await report.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
