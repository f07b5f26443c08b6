import type { Centre } from './centre.ts'

/** A centre as expressions read it: its own fields, and its attributes both under `attributes` and by their names. */
export const centreContext = ({ code, name, entity, channel, attributes }: Centre) => ({
  ...attributes,
  code,
  name,
  entity,
  channel,
  attributes,
})
