import type { ButtonHTMLAttributes } from 'react'

const looks = {
  main: 'bg-brand text-on-brand border-brand hover:bg-brand-strong',
  second: 'bg-surface text-brand border-brand hover:bg-brand-soft',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-soft',
} as const

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: keyof typeof looks
}

const shape =
  'inline-flex min-h-11 cursor-pointer items-center justify-center rounded border-2 px-5 py-1.5 font-semibold leading-snug'

/** A button. `main` is the one thing this page is for; `danger` takes something away. */
export function Button({ look = 'main', type = 'submit', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${shape} ${looks[look]} ${className}`} {...rest} />
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: {
  readonly href: string
  readonly look?: 'main' | 'second'
  readonly children: string
}) {
  return (
    <a href={props.href} className={`${shape} no-underline ${looks[props.look ?? 'main']}`}>
      {props.children}
    </a>
  )
}
