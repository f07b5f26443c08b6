import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import config from '../../playwright.config.ts'
import { serverOf } from '../../tests/support/server.ts'
import { signInAsSample } from './sign-in.ts'

/** A browser that tells when a page first shows something. */
export interface PaintWatch {
  /** Milliseconds from asking for a page to its first words on the screen. */
  readonly firstPaint: (path: string) => Promise<number>
  readonly close: () => Promise<void>
}

/** Chromium with a visitor of no role, or the administrator of the sample signed in. */
export async function openPaintWatch(signedIn: boolean): Promise<PaintWatch> {
  const browser: Browser = await chromium.launch(config.use?.launchOptions)
  const context: BrowserContext = await browser.newContext({ baseURL: serverOf().baseUrl })
  if (signedIn) await signInAsSample(context)
  return {
    firstPaint: async (path) => {
      const page = await context.newPage()
      const answer = await page.goto(path)
      if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
      const painted = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const [found] = list.getEntriesByName('first-contentful-paint')
              if (found) resolve(found.startTime)
            }).observe({ type: 'paint', buffered: true })
          }),
      )
      await page.close()
      return painted
    },
    close: () => browser.close(),
  }
}
