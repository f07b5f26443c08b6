import { type Page, pages } from '../../src/routes.ts'
import { addressesOf } from '../support/addresses.ts'
import { expect, test, testSignedIn } from '../support/browser.ts'
import { checkPage, checkWidth } from '../support/check-page.ts'

const widths = [360, 1280]
const languages = ['ar', 'en'] as const

for (const [name, entry] of Object.entries<Page>(pages)) {
  if (entry.access !== 'public' || !entry.file.endsWith('.tsx')) continue
  for (const language of languages)
    for (const width of widths)
      test(`${name} in ${language} at ${width} px`, async ({ page, open }) => {
        await page.setViewportSize({ width, height: 800 })
        for (const address of addressesOf(name, language)) await open(address)
      })
}

for (const [name, entry] of Object.entries<Page>(pages)) {
  if (entry.access === 'public' || !entry.file.endsWith('.tsx')) continue
  // Many pages: each language is looked at whole at one width, and measured at the other.
  for (const [language, looked, measured] of [
    ['ar', 360, 1280],
    ['en', 1280, 360],
  ] as const)
    testSignedIn(`${name}, behind sign-in, in ${language}`, async ({ page, open }) => {
      for (const address of addressesOf(name, language)) {
        await page.setViewportSize({ width: looked, height: 800 })
        await open(address)
        await page.setViewportSize({ width: measured, height: 800 })
        await checkWidth(page)
      }
    })
}

for (const [name, entry] of Object.entries<Page>(pages)) {
  if (entry.access !== 'public' || !entry.file.endsWith('.tsx')) continue
  test(`${name} in dark colours`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const address of addressesOf(name, 'ar')) await open(address)
  })
}

test('the checks themselves object to a page that is wrong', async ({ page }) => {
  await page.goto('/en')
  await page.evaluate(() => {
    const main = document.querySelector('main')
    if (main !== null)
      main.innerHTML =
        '<h1 class="text-line bg-page">pale</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
  })
  await expect(checkPage(page)).rejects.toThrow(/color-contrast|image-alt/)
  await page.goto('/en')
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await expect(checkPage(page)).rejects.toThrow(/ltr/)
})
