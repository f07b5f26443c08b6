/** Lists whose items have places of their own. */
const apart = new Set([
  ...['scales', 'instruments', 'pillars', 'figures', 'cohortFigures', 'categories', 'bands'],
  ...['criteria', 'measures'],
])

/** An item without the items that belong to it. */
export const ownPart = (node: object): object =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !apart.has(key)))
