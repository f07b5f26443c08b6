import { Tag } from './tag.tsx'

/** One step: where it is done, and whether it is. */
export interface Step {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly href: string
  readonly done: boolean
}

/** Steps in the order in which they are best done. */
export function StepList({ steps, done }: { readonly steps: readonly Step[]; readonly done: string }) {
  return (
    <ol className="max-w-[42rem] list-decimal ps-6 rtl:[list-style-type:arabic-indic]">
      {steps.map((step) => (
        <li key={step.key} className="keep border-b border-line py-3 ps-2">
          <a href={step.href} className="font-semibold">
            {step.title}
          </a>{' '}
          {step.done && <Tag tone="good">{done}</Tag>}
          <p className="text-quiet">{step.text}</p>
        </li>
      ))}
    </ol>
  )
}
