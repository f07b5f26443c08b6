import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import config from '../../playwright.config.ts'
import { serverOf } from '../../tests/support/server.ts'
import { signInAsSample } from './sign-in.ts'

/** A browser that tells when a page first shows something. */
export interface PaintWatch {
  /** Milliseconds from asking for a page to its first words on the screen. */
  readonly firstPaint: (path: string) => Promise<number>
  /** A page opened and heard by its scripts. */
  readonly open: (path: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Chromium with a visitor of no role, or the administrator of the sample signed in. */
export async function openPaintWatch(signedIn: boolean): Promise<PaintWatch> {
  const browser: Browser = await chromium.launch(config.use?.launchOptions)
  const context: BrowserContext = await browser.newContext({ baseURL: serverOf().baseUrl })
  if (signedIn) await signInAsSample(context)
  const ask = async (path: string): Promise<Page> => {
    const page = await context.newPage()
    const answer = await page.goto(path, { timeout: 120_000 })
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
    return page
  }
  return {
    open: async (path) => {
      const page = await ask(path)
      await page.waitForLoadState('networkidle')
      return page
    },
    firstPaint: async (path) => {
      const page = await ask(path)
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
