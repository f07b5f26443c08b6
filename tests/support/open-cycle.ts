import { expect, type Page, test } from '@playwright/test'
import { dayThere } from './day.ts'

let opened = 0

/**
 * A number that no other test of the run gives to a cycle: each worker counts for itself, in tens, because a form proposes
 * the number after the latest.
 */
const nextNumber = (): string => {
  opened += 10
  return String(1000 + (test.info().workerIndex % 40) * 200 + opened)
}

/**
 * Opens a cycle of the coming year and answers with its number. Without phases every work is open in it; with the first and
 * the last day of awareness only what that phase opens.
 */
export async function openCycle(page: Page, awareness?: readonly [string, string]): Promise<string> {
  await page.goto('/en/cycles/open')
  const number = nextNumber()
  await page.getByLabel('Number of the cycle').fill(number)
  await page.getByLabel('Name in Arabic').fill(`دورة التجربة ${number}`)
  await page.getByLabel('Name in English').fill(`Trial cycle ${number}`)
  await page.getByLabel('First day of the cycle').fill(dayThere(-20))
  await page.getByLabel('Last day of the cycle').fill(dayThere(500))
  if (awareness !== undefined) {
    const phase = page.getByRole('group', { name: 'Awareness' })
    await phase.getByLabel('First day').fill(awareness[0])
    await phase.getByLabel('Last day').fill(awareness[1])
  }
  await page.getByRole('button', { name: 'Open the cycle' }).click()
  await expect(page.getByRole('status')).toContainText('The cycle is open')
  return number
}
