import { Fragment } from 'react'

/**
 * A code or an address that may be too long for its place: it breaks after its marks (`people.` `account-` `created`), and
 * within a word only where there is no other way. It reads from the left in both languages.
 */
export function Breakable({ text, className = '' }: { readonly text: string; readonly className?: string }) {
  const parts = [...text.matchAll(/[^./_@:-]*[./_@:-]*/g)].filter(({ 0: part }) => part !== '')
  return (
    <bdi dir="ltr" className={`wrap-anywhere ${className}`}>
      {parts.map(({ 0: part, index }) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  )
}
