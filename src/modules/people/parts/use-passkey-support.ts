import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this browser can use passkeys; always false while the server renders. */
export const usePasskeySupport = (): boolean =>
  useSyncExternalStore(
    never,
    () => typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function',
    () => false,
  )
