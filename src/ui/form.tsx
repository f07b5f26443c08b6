import type { FormHTMLAttributes } from 'react'
import { useLocation } from 'react-router'

type FormProps = Omit<FormHTMLAttributes<HTMLFormElement>, 'method'>

/**
 * A form that is sent to the address of its page. Without that address a browser sends it to where the reader stands within
 * the page: who had followed a link of an error summary to a field, and is refused again, would land in that field once more
 * instead of on the errors.
 */
export function Form(props: FormProps) {
  const { pathname, search } = useLocation()
  return <form method="post" action={pathname + search} {...props} />
}
