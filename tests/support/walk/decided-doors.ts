/**
 * What the web process answers besides its pages and the endpoints of its API, decided by hand: files for everybody, what
 * machines ask about the process, and the steps of a passkey, which the browser itself takes.
 */
export const decidedDoors: readonly string[] = [
  'GET /assets/*',
  'GET /health',
  'GET /ready',
  'GET /metrics',
  'GET /api/sign-in/passkey/generate-authenticate-options',
  'GET /api/sign-in/passkey/generate-register-options',
  'POST /api/sign-in/passkey/verify-authentication',
  'POST /api/sign-in/passkey/verify-registration',
]
