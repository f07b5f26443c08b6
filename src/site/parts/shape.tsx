/** A JSON Schema to read; wide lines scroll. */
export function Shape({ label, shape }: { readonly label: string; readonly shape: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className="max-h-96 overflow-auto bg-soft p-4">
      <pre dir="ltr" lang="en" className="text-sm leading-normal">
        {shape}
      </pre>
    </section>
  )
}
