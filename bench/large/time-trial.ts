import type { PaintWatch } from './first-paint.ts'

/** How long a trial of other weights takes in the browser, in milliseconds. */
export interface TrialTimes {
  /** Until a trial could be made at all, the evidence read meanwhile. */
  readonly ready: number
  /** From the first change of a weight to the new classes on the screen, the evidence fetched meanwhile. */
  readonly first: number
  /** The same for each change after it. */
  readonly later: readonly number[]
  /** The longest time in which the page could not answer the keyboard. */
  readonly blocked: number
}

/**
 * Moves the first weight of a trial's page to one value after another, as somebody would type it, and waits each time
 * until the counts of the classes say what it makes of them.
 */
export async function timeTrial(watch: PaintWatch, path: string, times: number): Promise<TrialTimes> {
  const page = await watch.open(path)
  // The evidence of a large cycle is read once, the page telling how far it is.
  const asked = performance.now()
  await page.locator('input[name="c.gold.0"]').first().waitFor({ timeout: 300_000 })
  const ready = performance.now() - asked
  const took: number[] = []
  await page.evaluate(() => {
    const blocked = Object.assign(window, { blocked: 0 })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked.blocked = Math.max(blocked.blocked, duration)
    }).observe({ type: 'longtask' })
  })
  for (let time = 0; time <= times; time += 1) took.push(await page.evaluate(moveWeight, String(40 + time)))
  const blocked = await page.evaluate(() => (window as unknown as { blocked: number }).blocked)
  await page.close()
  const [first = Number.NaN, ...later] = took
  return { ready, first, later, blocked }
}

/** Runs in the page: types a weight, and waits until what follows from it is drawn. */
async function moveWeight(weight: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[name="c.gold.0"]')
  const status = document.querySelector('form [role="status"]')
  if (field === null || status === null) throw new Error('the page has no weight to move')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  field.focus()
  const start = performance.now()
  setValue?.call(field, weight)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  // What follows is said only once it is that of the value typed.
  do {
    await frame()
    if (performance.now() - start > 120_000)
      throw new Error(`the trial came to no end: ${status.parentElement?.textContent}`)
  } while (!/would change class|No centre changes class/.test(status.textContent ?? ''))
  await frame()
  return performance.now() - start
}
