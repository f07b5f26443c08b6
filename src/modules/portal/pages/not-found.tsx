import { data } from 'react-router'

/** Every address that is no page; the shell shows what to do next. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export default function NotFoundPage() {
  return null
}
