import type { Page as BrowserPage } from '@playwright/test'
import type { Language } from '../../src/platform/language.ts'
import { type Page, pages } from '../../src/routes.ts'
import { addressesOf } from '../support/addresses.ts'
import { expect, test, testLooking } from '../support/browser.ts'
import { checkDark, checkPage, checkWidth } from '../support/check-page.ts'

for (const [name, { access, file }] of Object.entries<Page>(pages)) {
  if (!file.endsWith('.tsx')) continue
  for (const language of ['ar', 'en'] as const)
    testLooking(`${name} in ${language}`, async ({ looking, lookingIn }) => {
      const page = access === 'public' ? looking : lookingIn
      for (const address of addressesOf(name, language))
        await testLooking.step(address, async () => {
          await lookAt(page, address, language)
          // Colours do not depend on the language.
          if (language === 'ar') await checkDark(page)
        })
    })
}

/** A page as it opens on a phone, then as wide as on a desk. On a phone the languages differ in how wide their words are. */
async function lookAt(page: BrowserPage, address: string, language: Language): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(address)
  if (language === 'ar') await checkPage(page)
  else await checkWidth(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  // What is shown on a desk alone is measured in English there, and in dark colours in Arabic.
  await checkPage(page, { colours: language === 'en' })
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
  await page.evaluate(() => {
    const heading = document.querySelector('h1')
    if (heading !== null) heading.style.color = 'light-dark(black, rgb(40 40 40))'
  })
  await checkPage(page)
  await expect(checkDark(page)).rejects.toThrow(/color-contrast/)
  await page.goto('/en')
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await expect(checkPage(page)).rejects.toThrow(/ltr/)
})
