/** The page where what keeps people away, or what a plan would break, can be changed. */
export type RulePlace = 'visitRules' | 'visitors' | 'plannedVisits' | 'registryEntities'

const places: Readonly<Record<string, RulePlace>> = {
  'employer-serves-public': 'registryEntities',
  'cooling-off': 'visitRules',
  'shopper-again': 'visitRules',
  'centre-closed': 'visitRules',
  holiday: 'visitRules',
  'outside-window': 'visitRules',
  'days-between': 'visitRules',
  'not-asked': 'visitors',
  'skill-channel': 'visitors',
  'skill-instrument': 'visitors',
  absent: 'visitors',
  'outside-hours': 'visitors',
  'over-day': 'visitors',
  'over-cycle': 'visitors',
  'two-places': 'plannedVisits',
  'twice-in-demand': 'plannedVisits',
}

/** Null for what nobody changes for the sake of a plan: the own employer, and a declared interest. */
export const rulePlace = (code: string): RulePlace | null => places[code] ?? null
