import type { Access } from '../platform/access.ts'

/** One page of the site: its address below the language, its file, and who may open it. */
export interface Page {
  readonly path: string
  readonly file: string
  readonly access: Access
  /** Sends scripts that make the page livelier. Public pages send none unless they say so here. */
  readonly scripts?: boolean
  /** Holds a form with the id `draft`, whose typed values the language switch carries over. */
  readonly draft?: boolean
  /** Rendered once and kept for everybody; only for public pages that never differ by visitor. */
  readonly kept?: boolean
  /** Takes files of up to this size, in MiB. Others take no more than a form of one MiB. */
  readonly uploadMb?: number
}
