import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { type Program, runProgram } from '../support/run-program.ts'
import { freePort } from '../support/server.ts'

/** A real programme of its own, with nobody in it but its first administrator. */
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const account = { email: 'first@real.example', password: 'a password that is long' }
let dataDir = ''
let program: Program | undefined
let base = ''

test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-real-'))
  await chmod(dataDir, 0o711)
  const port = String(await freePort())
  const env = { PORT: port, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn', LANG: 'C' }
  const words = ['people', 'create-administrator', '--email', account.email, '--password-stdin']
  const names = ['--name-ar', 'مدير النظام', '--name-en', 'Administrator']
  const made = spawnSync(process.execPath, ['src/cli.ts', ...words, ...names], {
    ...{ encoding: 'utf8', input: `${account.password}\n` },
    env: { ...process.env, ...env, BASE_URL: '' },
  })
  expect([made.status, made.stderr]).toEqual([0, ''])
  expect(made.stdout).not.toContain(account.password)
  program = runProgram('src/cli.ts', ['serve'], { env: { ...env, NODE_ENV: 'production' } })
  await program.until((lines) => lines.some((line) => line.startsWith('Press Ctrl-C')), 180)
  base = `http://localhost:${port}`
})

test.afterAll(async () => {
  program?.child.kill('SIGTERM')
  await program?.ended
  await rm(dataDir, { recursive: true, force: true })
})

test('a real programme holds strong roles back until a second step is set up, and leads there and on', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: base })).newPage()
  await signIn(page, account)
  await checkPage(page)
  await expect(page.getByRole('navigation').getByRole('link', { name: 'People' })).toHaveCount(0)
  await page.goto('/en/people')
  expect(new URL(page.url()).pathname).toBe('/en/account')
  await expect(page.getByRole('main')).toContainText('You need a second step to sign in')
  await page.goto('/ar/people')
  await checkPage(page)
  await page.goto('/en/people')
  await page.getByRole('link', { name: 'Set up an authenticator app' }).click()
  await page.getByLabel('Current password').fill(account.password)
  await page.getByRole('button', { name: 'Continue' }).click()
  const key =
    (await page.getByText('Key', { exact: true }).locator('xpath=following-sibling::bdi').textContent()) ?? ''
  const secret = new TextDecoder().decode(base32.decode(key.replaceAll(' ', '')))
  await page.getByLabel('Code', { exact: true }).fill(await createOTP(secret).totp())
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.waitForURL('**/en/people')
  await expect(page.getByRole('rowheader')).toHaveText(['Administrator'])
  await expect(page.getByText('Some of your roles do not count')).toHaveCount(0)
  await page.context().close()
})

test('an invented programme does not ask, and says so', async ({ page, signInAs }) => {
  await signInAs('secretariat')
  await expect(page.getByRole('main')).toContainText('This invented programme does not ask')
  expect((await page.goto('/en/registry'))?.status()).toBe(200)
})
