import type { Database, Transaction } from './database.ts'

/**
 * A database on which everything is part of one open transaction: a use case that opens a transaction of its own takes
 * part in this one instead. So several use cases happen together or not at all. Only for use cases that let their
 * refusals through: one that swallowed an error of a statement would leave a transaction that can no longer commit.
 *
 * @example await database.transaction().execute(async (trx) => {
 *   const joined = { ...services, database: joinTransaction(trx) }
 *   await renameCentre(joined, person, renaming)
 *   await relocateCentre(joined, person, relocating)
 * })
 */
export const joinTransaction = (trx: Transaction): Database =>
  new Proxy(trx as unknown as Database, {
    get: (target, key) => {
      if (key === 'transaction') return () => ({ execute: <T>(run: (own: Transaction) => T) => run(trx) })
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
