/**
 * A text in which what stands between strokes is for machines, and is written from left to right.
 *
 * @example <CodedText text="Send `after`." />
 */
export function CodedText({ text }: { readonly text: string }) {
  const parts = text
    .split('`')
    .map((part, index) => ({ key: `${index} ${part}`, part, code: index % 2 === 1 }))
  return parts.map(({ key, part, code }) =>
    code ? (
      <code key={key} dir="ltr">
        {part}
      </code>
    ) : (
      part
    ),
  )
}
