/** The page asked for in an address, counted from 1; 1 for what is no such number. */
export const pageNumber = (query: URLSearchParams): number => {
  const page = Number(query.get('page'))
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
