import { type Browser, chromium } from '@playwright/test'
import config from '../../playwright.config.ts'

/** Bytes that cross the wire when a person opens a page for the first time: page, styles, fonts, pictures. */
export async function firstViewBytes(
  url: string,
): Promise<{ readonly total: number; readonly parts: string }> {
  const browser: Browser = await chromium.launch(config.use?.launchOptions)
  const page = await browser.newPage()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const types = new Map<string, string>()
  const sizes = new Map<string, number>()
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    sizes.set(type, (sizes.get(type) ?? 0) + encodedDataLength)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await browser.close()
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const parts = [...sizes].map(([type, size]) => `${type} ${(size / 1024).toFixed(1)}`).join(', ')
  return { total, parts }
}
