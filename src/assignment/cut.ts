/** People who together can take only so many of these seats: learnt when days and hours did not fit. */
export interface Cut {
  readonly seats: readonly { readonly cell: number; readonly person: number }[]
  readonly most: number
}
