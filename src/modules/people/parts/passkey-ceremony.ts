/** The two steps that passkeys need in the browser: options from the server, the device's answer back to it. */
const door = '/api/sign-in/passkey'

/** Signs in with a passkey of this device. False when it was not completed, for whatever reason. */
export async function signInWithPasskey(): Promise<boolean> {
  try {
    const options = await fetchOptions<PublicKeyCredentialRequestOptionsJSON>('generate-authenticate-options')
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
    const credential = await navigator.credentials.get({ publicKey })
    return await send('verify-authentication', credential)
  } catch {
    return false
  }
}

/** Adds a passkey of this device to the account that is signed in. False when it was not completed. */
export async function addPasskey(): Promise<boolean> {
  try {
    const options = await fetchOptions<PublicKeyCredentialCreationOptionsJSON>('generate-register-options')
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
    const credential = await navigator.credentials.create({ publicKey })
    return await send('verify-registration', credential)
  } catch {
    return false
  }
}

async function fetchOptions<Options>(step: string): Promise<Options> {
  const response = await fetch(`${door}/${step}`, { headers: { Accept: 'application/json' } })
  if (!response.ok) throw new Error(`no options: ${response.status}`)
  return response.json()
}

async function send(step: string, credential: Credential | null): Promise<boolean> {
  if (!(credential instanceof PublicKeyCredential)) return false
  const response = await fetch(`${door}/${step}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ response: credential.toJSON() }),
  })
  return response.ok
}
