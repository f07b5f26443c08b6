interface CheckListProps {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
}

/** Several choices of a list. */
export function CheckList({ name, legend, options, chosen }: CheckListProps) {
  return (
    <fieldset id={name} tabIndex={-1} className="mb-6">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <li key={value}>
            <Check name={name} value={value} label={label} checked={chosen.includes(value)} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface CheckProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
}

/** One thing to tick. */
export function Check({ name, value, label, checked }: CheckProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} className="size-6 shrink-0" />
      <span>{label}</span>
    </label>
  )
}
