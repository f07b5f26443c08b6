/** Largest list that is taken, in MiB: a hundred thousand centres with long names. */
export const uploadLimitMb = 32
