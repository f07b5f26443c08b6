import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import type { Result, RunOptions } from 'axe-core'

/** The short form of axe: it is sent to, and read by, each page that is checked. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules of WCAG 2.2 up to level AA, and what axe counts as good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What must hold of every page as it opens: the language and direction of its address, one main heading, nothing wider
 * than the screen, and nothing that axe objects to. Where axe cannot decide on contrast the test fails too: such a
 * place is to be made decidable, not to be overlooked.
 *
 * @param colours false where the same colours are measured at another opening of the page: it is half of what axe costs
 */
export async function checkPage(page: Page, { colours = true } = {}): Promise<void> {
  await checkDirection(page)
  await expect(page.locator('h1')).toHaveCount(1)
  await checkWidth(page)
  await checkWithAxe(page, { runOnly: rules, rules: { 'color-contrast': { enabled: colours } } })
}

/** The page as it stands, in dark colours: nothing but the colours differs, so contrast is all that is asked. */
export async function checkDark(page: Page): Promise<void> {
  // Colours must not be caught on their way from light to dark.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await checkWithAxe(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
}

/**
 * axe in the page itself. Our pages hold no frames, so nothing has to be put together; and asking for what is wrong alone
 * spares carrying the list of what is right out of the browser.
 */
async function checkWithAxe(page: Page, options: RunOptions): Promise<void> {
  await page.evaluate(`window.axe || (() => { ${axeSource} })()`)
  const { violations, incomplete } = await page.evaluate(runAxe, options)
  expect(violations.map(summary)).toEqual([])
  expect(incomplete.filter(isUndecided).map(summary)).toEqual([])
}

/** Runs in the browser. */
async function runAxe(options: RunOptions): Promise<Pick<axe.AxeResults, 'violations' | 'incomplete'>> {
  const { axe: inPage } = window as unknown as { axe: typeof axe }
  const { violations, incomplete } = await inPage.run(document, {
    ...options,
    resultTypes: ['violations', 'incomplete'],
  })
  return { violations, incomplete }
}

/** Nothing is wider than the screen. */
export async function checkWidth(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
}

/**
 * Contrast that axe leaves open. A text of one character is open only because of its length: its contrast was measured.
 * A text in a drawing stands over shapes, which axe never decides; the unit tests of the charts' colours measure every
 * pair of text and ground there is.
 */
function isUndecided({ id, nodes }: Result): boolean {
  if (id !== 'color-contrast') return false
  return nodes.some(({ any, html }) =>
    any.some(({ data }) => {
      if (/^<t(ext|span)[ >]/.test(html)) return false
      const { messageKey, contrastRatio = 0, expectedContrastRatio = '99' } = (data ?? {}) as Contrast
      return messageKey !== 'shortTextContent' || contrastRatio < Number.parseFloat(expectedContrastRatio)
    }),
  )
}

interface Contrast {
  readonly messageKey?: string
  readonly contrastRatio?: number
  /** Such as `4.5:1`. */
  readonly expectedContrastRatio?: string
}

/** `lang` and `dir` fit the address: Arabic unless it says `en`. */
export async function checkDirection(page: Page): Promise<void> {
  const english = new URL(page.url()).pathname.split('/')[1] === 'en'
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', english ? 'en' : 'ar')
  await expect(html).toHaveAttribute('dir', english ? 'ltr' : 'rtl')
}

const summary = ({
  id,
  help,
  nodes,
}: {
  id: string
  help: string
  nodes: { html: string; target: unknown }[]
}) =>
  `${id}: ${help} ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.html.slice(0, 160)}`).join(' | ')}`
