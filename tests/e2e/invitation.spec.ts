import type { Browser, BrowserContext, Page } from '@playwright/test'
import { listSampleAccounts } from '#modules/people/create-sample-accounts.server.ts'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { expect, signIn, test } from '../support/browser.ts'
import { checkPage } from '../support/check-page.ts'
import { type MailReceiver, receiveMail } from '../support/mail.ts'
import { type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider.ts'
import { freePort, startProgram } from '../support/server.ts'
import { startTlsProxy } from '../support/tls-proxy.ts'

/** A program of its own behind a proxy that speaks TLS, as a real one stands; its mail arrives somewhere. */
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const password = 'سبعة أبواب خضراء قرب البحر'
const changed = {
  TAQYEEM_BASE_URL: process.env.TAQYEEM_BASE_URL,
  BASE_URL: undefined,
  TRUSTED_PROXIES: undefined,
  SMTP_URL: undefined,
  MAIL_FROM: undefined,
  OIDC_ISSUER: undefined,
  OIDC_CLIENT_ID: undefined,
  OIDC_CLIENT_SECRET: undefined,
  OIDC_NAME_AR: undefined,
  OIDC_NAME_EN: undefined,
} as const
let receiver: MailReceiver
let provider: OpenIdProvider
let stop: () => Promise<void>
let stopProxy: () => Promise<void>
let site: { baseUrl: string; administrator: { email: string; password: string } }

test.beforeAll(async () => {
  test.setTimeout(240_000)
  receiver = await receiveMail()
  process.env.SMTP_URL = receiver.mail.server
  process.env.MAIL_FROM = receiver.mail.from
  const [front, port] = [await freePort(), await freePort()]
  const baseUrl = `https://localhost:${front}`
  stopProxy = await startTlsProxy(front, port)
  provider = await startOpenIdProvider(baseUrl)
  const { issuer, clientId, clientSecret, name } = provider.settings
  Object.assign(process.env, {
    ...{ BASE_URL: baseUrl, TRUSTED_PROXIES: 'loopback' },
    ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
    ...{ OIDC_NAME_AR: name.ar, OIDC_NAME_EN: name.en },
  })
  stop = await startProgram(['serve', '--sample'], port)
  const secret = process.env.TAQYEEM_SECRET ?? ''
  const administrator = listSampleAccounts({ config: { secret } }).find(
    ({ role }) => role === 'administrator',
  )
  if (administrator === undefined) throw new Error('the sample has no administrator')
  site = { baseUrl, administrator }
  for (const [name, value] of Object.entries(changed))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

test.afterAll(async () => {
  await stopProxy()
  await stop()
  await receiver.close()
  await provider.close()
})

/** A browser of somebody's own on this program; without scripts unless told. */
const open = (browser: Browser, change: object = {}): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: site.baseUrl,
    ignoreHTTPSErrors: true,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
    ...change,
  })

/** Opens a page as it was led to, and looks at it with scripts, without which axe cannot look. */
const look = async (browser: Browser, context: BrowserContext, path: string): Promise<void> => {
  const lively = await open(browser, {
    javaScriptEnabled: true,
    storageState: await context.storageState(),
  })
  const page = await lively.newPage()
  await page.goto(path)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await checkPage(page)
  }
  await lively.close()
}

/** The link in the newest mail to an address. */
async function linkTo(address: string, path: string): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const mail = receiver.received.findLast(
      ({ to, email }) => to.includes(address) && email.text?.includes(path),
    )
    const link = mail?.email.text?.split('\n').find((line) => line.startsWith('http') && line.includes(path))
    if (link !== undefined) return link.trim()
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no mail with ${path} came`)
}

async function invite(browser: Browser, email: string, language: 'ar' | 'en'): Promise<BrowserContext> {
  const context = await open(browser)
  const page = await context.newPage()
  await signIn(page, site.administrator)
  await page.goto('/en/invitations')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('alert')).toContainText('The name is missing')
  await page.getByLabel('Name in Arabic').fill('مدعوة للتجربة')
  await page.getByLabel('Name in English').fill('Invited for a trial')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Language of the mail').selectOption(language)
  await page.getByLabel('Employer').selectOption({ index: 1 })
  await page.getByLabel('Role', { exact: true }).selectOption('viewer')
  await page.getByRole('button', { name: 'Add another role' }).click()
  await expect(page.getByLabel('Email address')).toHaveValue(email)
  const second = page.getByRole('group', { name: 'Role 2' })
  await second.getByLabel('Role', { exact: true }).selectOption('centre-liaison')
  await second.getByLabel('Scope').selectOption('centre')
  await second.getByLabel('Code of the centre').fill('POS-01')
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('status')).toContainText('The invitation was sent')
  return context
}

test('an invitation leads from the mail to the first sign-in, in Arabic, without scripts', async ({
  browser,
}) => {
  const email = 'huda@sample.example'
  const asker = await invite(browser, email, 'ar')
  const [admin] = asker.pages()
  await look(browser, asker, new URL(admin!.url()).pathname)
  await look(browser, asker, '/ar/invitations')
  await look(browser, asker, '/ar/invitations/new')

  const link = await linkTo(email, '/ar/welcome/')
  const invited = await open(browser)
  const page = await invited.newPage()
  await page.goto(link)
  expect(new URL(page.url()).pathname).toBe('/ar/welcome')
  expect(await page.content()).not.toContain(link.split('/').at(-1))
  await expect(page.getByRole('main')).toContainText('مدعوة للتجربة')
  await expect(page.getByRole('main')).toContainText('ضابط اتصال المركز')
  await look(browser, invited, '/ar/welcome')
  await look(browser, invited, '/en/welcome')

  await page.getByLabel('كلمة المرور الجديدة').fill('Password1234!')
  await page.getByLabel('اكتبها مرة أخرى').fill('Password1234!')
  await page.getByRole('button', { name: 'فتح الحساب' }).click()
  await expect(page.getByRole('alert')).toContainText('كلمة مرور معروفة')
  await page.getByLabel('كلمة المرور الجديدة').fill(password)
  await page.getByLabel('اكتبها مرة أخرى').fill(password)
  await page.getByRole('button', { name: 'فتح الحساب' }).click()
  await expect(page).toHaveURL(/\/ar\/account\?done=welcome/)
  await expect(page.getByRole('main')).toContainText('مطّلع')
  await expect(page.getByRole('main')).toContainText('ضابط اتصال المركز')

  const replayed = await open(browser)
  const again = await replayed.newPage()
  await again.goto(link)
  await expect(again.getByRole('heading', { level: 1 })).toContainText('استُعمل هذا الرابط من قبل')
  await look(browser, replayed, '/ar/welcome')
  await admin!.reload()
  await expect(admin!.getByRole('main')).toContainText('Accepted')
  for (const context of [asker, invited, replayed]) await context.close()
})

test('a link sent again works in English, and the one before it says what to do', async ({ browser }) => {
  const email = 'nora@sample.example'
  const asker = await invite(browser, email, 'en')
  const [admin] = asker.pages()
  const first = await linkTo(email, '/en/welcome/')
  const count = receiver.received.length
  await admin!.getByRole('button', { name: 'Send again' }).click()
  await expect(admin!.getByRole('status')).toContainText('sent again')
  await receiver.wait(count + 1, 60)
  const second = await linkTo(email, '/en/welcome/')
  const invited = await open(browser)
  const page = await invited.newPage()
  await page.goto(first)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no longer works')
  await page.goto(second)
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('Write it again').fill(password)
  await page.getByRole('button', { name: 'Open the account' }).click()
  await expect(page.getByRole('status').first()).toContainText('Your account is open')
  await page.getByRole('link', { name: 'Change your password' }).click()
  await look(browser, invited, '/en/account/password')
  await look(browser, invited, '/ar/account/password')
  for (const context of [asker, invited]) await context.close()
})

test('a forgotten password is chosen anew by mail; an unknown address is answered alike', async ({
  browser,
}) => {
  const context = await open(browser)
  const page = await context.newPage()
  const answers: string[] = []
  for (const email of ['nobody@sample.example', 'nora@sample.example']) {
    await page.goto('/en/sign-in')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByLabel('Email address').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    answers.push((await page.getByRole('main').textContent()) ?? '')
  }
  expect(answers[0]).toBe(answers[1])
  await look(browser, context, '/ar/sign-in/forgotten')
  await page.goto(await linkTo('nora@sample.example', '/en/sign-in/new-password/'))
  expect(new URL(page.url()).pathname).toBe('/en/sign-in/new-password')
  await look(browser, context, '/ar/sign-in/new-password')
  const next = 'nine quiet boats under the moon'
  await page.getByLabel('New password').fill(next)
  await page.getByLabel('Write it again').fill(next)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByRole('status').first()).toContainText('Sign in with it')
  await signIn(page, { email: 'nora@sample.example', password: next })
  expect(receiver.received.some(({ to }) => to.includes('nobody@sample.example'))).toBe(false)
  await context.close()
})

const listColumns = [
  'الاسم بالعربية',
  'الاسم بالإنجليزية',
  'البريد',
  'اللغة',
  'جهة العمل',
  'الدور',
  'النطاق',
] as const

/** Sends a workbook of people, a row a role. */
async function sendList(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const columns = listColumns.map((header) => ({ header }))
  const buffer = Buffer.from(await writeWorkbook([{ name: 'المدعوون', columns, rows }], 'ar'))
  await page.goto('/en/invitations/file')
  await page.getByLabel('File').setInputFiles({ name: 'people.xlsx', mimeType: 'x', buffer })
  await page.getByRole('button', { name: 'Read the file' }).click()
}

test('a workbook invites many: faults by row, a preview, then a mail for each', async ({ browser }) => {
  const context = await open(browser)
  const page = await context.newPage()
  await signIn(page, site.administrator)
  const one = ['أولى', 'One', 'one@sample.example', 'en', 'POS', 'Entity liaison', 'POS']
  const two = ['ثانية', 'Two', 'two@sample.example', '', '', 'متدرب', '']
  await sendList(page, [one, ['ثالثة', 'Three', '=1+1', 'fr', 'NONE', 'king', '']])
  await expect(page.getByRole('main')).toContainText('Faults: 4')
  await expect(page.getByRole('main')).toContainText('“=1+1” cannot be used')
  const list = () => new URL(page.url()).pathname.replace('/en/', '/ar/')
  await look(browser, context, list())
  await sendList(page, [one, two, ['ثانية', 'Two', 'two@sample.example', '', '', 'viewer', '']])
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toContainText(/One.*English.*POS.*Entity liaison \(POS\)/)
  await expect(rows.nth(2)).toContainText(/Two.*Arabic.*Trainee.*Viewer/)
  await look(browser, context, list())
  await page.getByRole('button', { name: 'Send the invitations' }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('status')).toContainText('All invitations were sent', { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await page.getByRole('link', { name: 'See the invitations' }).click()
  await expect(page.getByRole('link', { name: 'Two', exact: true })).toBeVisible()
  expect(await linkTo('one@sample.example', '/en/welcome/')).toContain(site.baseUrl)
  await linkTo('two@sample.example', '/ar/welcome/')
  await context.close()
})

test('single sign-on opens the door for those who have an account, and says why not to others', async ({
  browser,
}) => {
  const context = await open(browser)
  const page = await context.newPage()
  const enter = async (email: string): Promise<void> => {
    provider.tell({ sub: email, email, email_verified: true })
    await page.goto('/en/sign-in?next=/en/registry')
    await page.getByRole('link', { name: 'Sign in with Trial ID' }).click()
  }
  await enter('stranger@sample.example')
  await expect(page.getByRole('alert')).toContainText('has no account here')
  await look(browser, context, '/ar/sign-in')
  await context.clearCookies()
  await enter('viewer@sample.example')
  await expect(page).toHaveURL(`${site.baseUrl}/en/registry`)
  await expect(page.getByRole('link', { name: 'Viewer (sample)' })).toBeVisible()
  await context.close()
})
