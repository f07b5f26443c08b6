/**
 * Draws every kind of chart with invented figures and photographs the page, for people to look at: both languages, light
 * and dark, on a phone and on a wide screen. `node scripts/draw-charts.ts [folder]` prints where the pictures lie.
 * Needs a Chromium: see find-chromium.ts.
 */
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import { createElement, type FunctionComponent, type PropsWithChildren } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createServer, type ViteDevServer } from 'vite'
import { directionOf, type Language, languages } from '../src/platform/language.ts'
import { sampleDrawings } from '../src/ui/charts/sample-drawings.server.ts'
import { installedChromium } from './find-chromium.ts'

const widths = [360, 1280]
const schemes = ['light', 'dark'] as const

/** The page as the site would send it: real component, real style sheets. */
async function writePage(vite: ViteDevServer, language: Language): Promise<string> {
  const { Chart } = await vite.ssrLoadModule('/src/ui/charts/chart.tsx')
  const { LanguageProvider } = await vite.ssrLoadModule('/src/ui/language.tsx')
  const charts = sampleDrawings(language).map((drawing) =>
    createElement(Chart as FunctionComponent<{ drawing: unknown }>, { key: drawing.id, drawing }),
  )
  const Provider = LanguageProvider as FunctionComponent<PropsWithChildren<{ value: Language }>>
  const body = renderToStaticMarkup(createElement(Provider, { value: language }, charts))
  const head = ['style.css', 'charts/charts.css'].map(
    (name) => `<link rel="stylesheet" href="/src/ui/${name}">`,
  )
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}" data-density="staff"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>charts</title>${head.join('')}</head>
<body><main class="mx-auto max-w-5xl p-4">${body}</main></body></html>`
}

async function photograph(base: string, folder: string): Promise<void> {
  const executable = installedChromium()
  const browser = await chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    for (const width of widths)
      for (const colorScheme of schemes)
        for (const language of languages) {
          const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
          await page.goto(`${base}/charts/${language}`, { waitUntil: 'networkidle' })
          const name = `${language}-${colorScheme}-${width}`
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
          for (const figure of await page.locator('figure').all())
            await figure.screenshot({ path: join(folder, `${name}-${await figure.getAttribute('id')}.png`) })
          await page.close()
        }
  } finally {
    await browser.close()
  }
}

const folder = process.argv[2] ?? (await mkdtemp(join(tmpdir(), 'charts-')))
const vite = await createServer({
  configFile: false,
  plugins: [tailwindcss()],
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
vite.middlewares.stack.unshift({
  route: '',
  handle: (
    request: { url?: string },
    response: { setHeader(n: string, v: string): void; end(t: string): void },
    next: () => void,
  ) => {
    const language = languages.find((one) => request.url === `/charts/${one}`)
    if (language === undefined) return next()
    void writePage(vite, language).then((html) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(html)
    })
  },
} as never)
try {
  await vite.listen()
  const { port } = vite.httpServer!.address() as AddressInfo
  await photograph(`http://127.0.0.1:${port}`, folder)
  console.log(folder)
} finally {
  await vite.close()
}
