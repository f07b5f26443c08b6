import { expect, test } from '../support/browser.ts'

test('adds a passkey, signs in with it, removes it', async ({ page, signInAs }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInAs('viewer')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('status').first()).toContainText('The passkey was added')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/en/sign-in**')
  const options = '**/passkey/generate-authenticate-options'
  await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  // A browser that asks the device for less: only the server is left to refuse.
  await page.route(options, async (route) => {
    const response = await route.fetch()
    const asked = await response.json()
    expect(asked.userVerification).toBe('required')
    await route.fulfill({ response, json: { ...asked, userVerification: 'discouraged' } })
  })
  const answer = page.waitForResponse('**/passkey/verify-authentication')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  expect((await answer).status(), 'a device that did not verify its user').toBe(401)
  await page.unroute(options)
  await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/en/account')
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('status').first()).toContainText('The passkey was removed')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/en/sign-in**')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('Signing in with the passkey was not completed')).toBeVisible()
})

test('the doors of the library that have no form stay shut', async ({ request }) => {
  for (const path of [
    'sign-up/email',
    'sign-in/email',
    'list-sessions',
    'get-session',
    'passkey/delete-passkey',
  ])
    expect((await request.post(`/api/sign-in/${path}`, { data: {} })).status(), path).toBe(404)
})
