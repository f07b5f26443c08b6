/** Lines of a history of declarations on one page. */
export const declaredPerPage = 50

/** The page of it that an address asks for, from 1. */
export const readDeclaredPage = (query: URLSearchParams): number =>
  Math.max(1, Math.min(10_000, Number(query.get('page')) || 1))
