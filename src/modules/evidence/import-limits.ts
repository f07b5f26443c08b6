/** Largest file of observations that is taken, in MiB: about half a million observations. */
export const importLimitMb = 32

/** Most rows of one file; more is refused, to be sent in parts. */
export const importRowLimit = 500_000

/** Most faults that are kept and shown; all are counted. */
export const faultsKept = 200

/** Longest id that the table of observations has room for. */
export const longestObservationId = 64
