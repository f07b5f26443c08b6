import { test, signIn } from '../support/browser.ts'
test('look', async ({ browser, accountOf, baseURL }) => {
  test.setTimeout(240000)
  const shots = async (paths: string[], state?: any, tag = '') => {
    for (const [w, scheme] of [[360, 'light'], [1280, 'dark']] as const) {
      const c = await browser.newContext({ baseURL, viewport: { width: w, height: 800 }, colorScheme: scheme, storageState: state })
      const p = await c.newPage()
      for (const path of paths) { await p.goto(path); await p.screenshot({ path: `/tmp/wt/shots/${tag}${path.replace(/[^\w]/g, '_').slice(0,60)}_${w}.png`, fullPage: true }) }
      await c.close()
    }
  }
  await shots(['/ar/sign-in', '/ar/sign-in/forgotten', '/en/sign-in?problem=unknown', '/ar/welcome'])
  const c = await browser.newContext({ baseURL }); const p = await c.newPage()
  await signIn(p, accountOf('administrator'))
  const state0 = await c.storageState()
  await shots(['/ar/invitations'], state0, 'empty')
  await p.goto('/en/invitations/new')
  await p.getByRole('button', { name: 'Send the invitation' }).click()
  await p.screenshot({ path: '/tmp/wt/shots/error.png', fullPage: true })
  await p.getByLabel('Name in Arabic').fill('مدعوة للتجربة'); await p.getByLabel('Name in English').fill('Invited for a trial')
  await p.getByLabel('Email address').fill('look@sample.example'); await p.getByLabel('Role', { exact: true }).selectOption('viewer')
  await p.getByRole('button', { name: 'Send the invitation' }).click()
  await p.waitForURL(/invitations\/i\//)
  const path = new URL(p.url()).pathname
  await shots(['/ar/invitations', '/ar/invitations/new', path.replace('/en/', '/ar/') + '?done=invited', '/ar/account/password'], state0)
})
