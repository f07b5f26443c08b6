/** Fewer characters are guessed too soon; more would let anybody keep the server busy hashing. */
export const passwordLength = { min: 12, max: 128 } as const
