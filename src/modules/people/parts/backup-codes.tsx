import { Heading } from '#ui/heading.tsx'
import { useWords } from '#ui/language.tsx'
import { peopleWords } from '../words.ts'

/** The backup codes, the only time that they are shown. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const words = useWords(peopleWords)
  return (
    <>
      <Heading level={2}>{words.backupTitle}</Heading>
      <p className="mb-4">{words.backupText}</p>
      <ul className="mb-8 grid max-w-[24rem] grid-cols-2 gap-x-6 gap-y-1 rounded border border-line bg-surface p-4">
        {codes.map((code) => (
          <li key={code}>
            <bdi dir="ltr" className="font-mono">
              {code}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
