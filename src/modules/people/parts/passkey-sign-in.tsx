import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/language.tsx'
import { peopleWords } from '../words.ts'
import { signInWithPasskey } from './passkey-ceremony.ts'
import { usePasskeySupport } from './use-passkey-support.ts'

/** A button that appears where the browser can use passkeys. Without scripts the password form stands alone. */
export function PasskeySignIn({ next }: { readonly next: string }) {
  const words = useWords(peopleWords)
  const supported = usePasskeySupport()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  if (!supported) return null
  const start = async () => {
    setState('busy')
    if (await signInWithPasskey()) window.location.assign(next)
    else setState('failed')
  }
  return (
    <div className="mt-6 max-w-[24rem] border-t border-line pt-6">
      <Button type="button" look="second" onClick={start} disabled={state === 'busy'}>
        {words.withPasskey}
      </Button>
      <p role="status" className="mt-2 text-danger">
        {state === 'failed' ? words.passkeyFailed : ''}
      </p>
    </div>
  )
}
