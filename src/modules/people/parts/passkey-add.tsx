import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '../../../urls.ts'
import { peopleWords } from '../words.ts'
import { addPasskey } from './passkey-ceremony.ts'
import { usePasskeySupport } from './use-passkey-support.ts'

/** Adds a passkey of this device, where the browser can; says why not where it cannot. */
export function PasskeyAdd() {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const supported = usePasskeySupport()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  if (!supported) return <p className="text-quiet">{words.passkeyNeedsScript}</p>
  const start = async () => {
    setState('busy')
    if (await addPasskey()) window.location.assign(urlTo(language, 'account', {}, { done: 'passkey-added' }))
    else setState('failed')
  }
  return (
    <>
      <Button type="button" look="second" onClick={start} disabled={state === 'busy'}>
        {words.passkeyAdd}
      </Button>
      <p role="status" className="mt-2 text-danger">
        {state === 'failed' ? words.passkeyAddFailed : ''}
      </p>
    </>
  )
}
