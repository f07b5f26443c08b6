import { encode } from 'uqr'
import { Button } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useWords } from '#ui/language.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { peopleWords } from '../words.ts'
import { BackupCodes } from './backup-codes.tsx'

interface AppSetUpFormProps {
  readonly uri: string
  readonly backupCodes: readonly string[]
  readonly errors: readonly FieldError[]
}

/** The picture and key for the app, the backup codes, and the question for the first code. */
export function AppSetUpForm({ uri, backupCodes, errors }: AppSetUpFormProps) {
  const words = useWords(peopleWords)
  return (
    <Form noValidate>
      <input type="hidden" name="uri" value={uri} />
      <input type="hidden" name="codes" value={backupCodes.join(' ')} />
      <p className="mb-4">{words.appScan}</p>
      <div className="mb-6 flex flex-wrap items-center gap-6">
        <QrCode text={uri} label={words.appQr} />
        <p>
          <span className="block font-semibold">{words.appKey}</span>
          <bdi dir="ltr" className="font-mono break-all">
            {keyIn(uri)}
          </bdi>
        </p>
      </div>
      <BackupCodes codes={backupCodes} />
      <TextInput
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={errorOf(errors, 'code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        width="short"
        latin
      />
      <Button name="intent" value="turn-on">
        {words.appConfirm}
      </Button>
    </Form>
  )
}

/** The secret in groups of four, for typing by hand. */
function keyIn(uri: string): string {
  const secret = URL.canParse(uri) ? new URL(uri).searchParams.get('secret') : null
  return (secret ?? '').replace(/(.{4})(?=.)/g, '$1 ')
}

/** Dark on white in both colour schemes, or phones cannot read it. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="208"
      height="208"
      className="border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
