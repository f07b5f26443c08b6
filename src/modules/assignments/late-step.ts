/** The step of a proposal that was given up because its time ran out. */
export const lateStep = 'late'
