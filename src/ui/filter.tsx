import { Children, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Chevron } from './details.tsx'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

interface FilterProps {
  /** What it does, such as: filter the people. Names the form, and the button that opens it on a phone. */
  readonly label: string
  /** Where the list stands; the choice is added to its address, so that it can be kept and sent. */
  readonly action: string
  /** Where the list stands unfiltered; null while nothing narrows it. */
  readonly clear: string | null
  /** How many fields stand beside one another where there is room. */
  readonly columns: keyof typeof grids
  /** What else the address keeps, such as the order of the list. */
  readonly keep?: Readonly<Record<string, string | number | undefined>>
  /** The fields. */
  readonly children: ReactNode
}

const grids = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
  5: 'sm:grid-cols-2 lg:grid-cols-5',
} as const

/** Narrows a list. On a phone more than two fields fold away, so that the list itself comes first. */
export function Filter(props: FilterProps) {
  if (Children.toArray(props.children).length <= 2) return <Form {...props} />
  return (
    <details className="folds opens no-print mb-4 sm:mb-0" open={props.clear !== null}>
      <summary className="min-h-11 list-none items-center gap-2 font-semibold text-brand marker:content-none">
        <Chevron />
        {props.label}
      </summary>
      <Form {...props} />
    </details>
  )
}

function Form({ label, action, clear, columns, keep = {}, children }: FilterProps) {
  const words = useWords(uiWords)
  return (
    <form method="get" action={action} className="no-print mb-2" aria-label={label}>
      <div className={`grid items-end gap-x-6 ${grids[columns]}`}>{children}</div>
      {Object.entries(keep).map(
        ([name, value]) =>
          value !== undefined && value !== '' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex flex-wrap items-center gap-x-6">
        <Button look="second">{words.apply}</Button>
        {clear !== null && (
          <a href={clear} className="inline-flex min-h-11 items-center">
            {words.clear}
          </a>
        )}
      </div>
    </form>
  )
}
