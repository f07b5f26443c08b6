import type { MouseEvent, ReactNode } from 'react'
import { formatNumber } from '#platform/i18n.ts'
import { controlLook } from '#ui/field.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { fieldText } from '../what-if-fields.ts'
import { isChange, type WhatIfView, withoutText } from '../what-if-view.ts'
import { whatIfWords } from '../what-if-words.ts'
import type { WhatIfControls } from './what-if-controls.ts'

interface WhatIfFieldProps {
  readonly controls: WhatIfControls
  /** Key of the number or flag; also the field's name and id. */
  readonly name: string
  readonly label: string
}

/** One number or flag of the guide: what it would be, and when it differs what it was and the way back. */
export function WhatIfField({ controls, name, label }: WhatIfFieldProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { fields, view, trial, change, hrefOf } = controls
  const field = fields.get(name)
  if (field === undefined) return null
  const base = fieldText(field, field.base)
  const text = view.texts[name] ?? base
  const changed = isChange(field, text)
  const problem = trial.problems[name]
  const set = (next: string) => change({ ...view, texts: { ...view.texts, [name]: next } })
  const shared = {
    id: name,
    name,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': changed ? `${name}-was` : undefined,
    // Room for the bar at the foot of the page, which must not cover what is being typed into.
    className: `${controlLook} scroll-mb-32`,
  }
  const was = typeof field.base === 'boolean' ? (field.base ? words.yes : words.no) : plain(field.base)
  return (
    <div
      className={`inline-block min-w-28 text-start ${changed ? `border-s-4 ps-2 ${problem === undefined ? 'border-brand' : 'border-danger'}` : ''}`}
    >
      {field.kind === 'flag' ? (
        <select {...shared} onChange={({ currentTarget }) => set(currentTarget.value)}>
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode="decimal"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          className={`${shared.className} max-w-28 rtl:text-end`}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
      )}
      {changed && (
        <p id={`${name}-was`} className="text-sm">
          {problem === undefined ? (
            <span className="text-quiet">{words.was(was)}</span>
          ) : (
            <span className="font-semibold text-danger">{words.problems[problem]}</span>
          )}{' '}
          <ViewLink
            controls={controls}
            to={{ texts: withoutText(view.texts, name) }}
            href={hrefOf({ texts: withoutText(view.texts, name) })}
            of={label}
          >
            {words.giveBack}
          </ViewLink>
        </p>
      )}
    </div>
  )

  function plain(value: number): string {
    return field?.kind === 'percent' || field?.kind === 'line'
      ? `${formatNumber(language, Number((value * 100).toPrecision(12)))}${language === 'ar' ? '٪' : '%'}`
      : formatNumber(language, value)
  }
}

interface ViewLinkProps {
  readonly controls: WhatIfControls
  readonly to: Partial<WhatIfView>
  readonly href: string
  /** What it is about, for those who hear the link by itself. */
  readonly of?: string
  readonly children: ReactNode
}

/** A link to another view of the trial: the browser shows it without asking the server, which would show the same. */
export function ViewLink({ controls, to, href, of, children }: ViewLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    controls.change({ ...controls.view, ...to })
  }
  return (
    <a href={href} onClick={follow} className="inline-flex min-h-11 items-center sm:min-h-8">
      <span>
        {children}
        {of !== undefined && <span className="sr-only">: {of}</span>}
      </span>
    </a>
  )
}
