import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { directionOf, type Language } from '#platform/language.ts'
import type { ReportDocument } from '#platform/typst/report-document.ts'
import { readReportFonts } from '#platform/typst/typst-fonts.ts'
import { installedChromium } from '../../scripts/find-chromium.ts'
import { reportHtml } from './print-html.ts'
import { printStyle } from './print-style.ts'

/** A browser that prints reports. */
export interface Printer {
  /** Prints on the next free page, and waits for one when there is none. */
  readonly print: (report: ReportDocument) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/**
 * Chromium at its best: one browser, and as many pages at once as we have threads, each a process of its own. Style and
 * fonts are loaded once, only the content is exchanged between two prints. Tagged, with bookmarks, with the same words and
 * page numbers on each page, as ours.
 */
export async function openPrinter(language: Language, pages: number): Promise<Printer> {
  const folder = await mkdtemp(join(tmpdir(), 'taqyeem-print-'))
  const executable = installedChromium()
  const browser = await chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: flags,
  })
  const [regular, bold] = await Promise.all(
    readReportFonts().map(async (font, index) => {
      const file = join(folder, `${index}.ttf`)
      await writeFile(file, font)
      return pathToFileURL(file).href
    }),
  )
  const style = printStyle({ regular: regular!, bold: bold! })
  const shell = `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><title></title><style>${style}</style><body></body></html>`
  await writeFile(join(folder, 'page.html'), shell)
  const address = pathToFileURL(join(folder, 'page.html')).href
  const free = await Promise.all(Array.from({ length: pages }, () => openPage(browser, address)))
  const waiting: ((page: Page) => void)[] = []
  const take = (): Promise<Page> =>
    new Promise((resolve) => {
      const page = free.pop()
      if (page) resolve(page)
      else waiting.push(resolve)
    })
  return {
    print: async (report) => {
      const page = await take()
      try {
        return await printOn(page, report)
      } finally {
        const next = waiting.shift()
        if (next) next(page)
        else free.push(page)
      }
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A page in a context of its own, so that the browser gives it a process of its own. */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(address)
  return page
}

async function printOn(page: Page, report: ReportDocument): Promise<Uint8Array> {
  await page.evaluate(
    async ([title, body]) => {
      document.title = title
      document.body.innerHTML = body
      await document.fonts.ready
    },
    [report.title, reportHtml(report)] as const,
  )
  return page.pdf({
    format: 'A4',
    printBackground: true,
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
  })
}
