/**
 * Those who read across the programme, also what is not published yet. Not evaluators, who score without knowing others'
 * scores; not shoppers and liaisons; not committee members, whose own pages leave out what they are recused from.
 */
export const staff = [
  'administrator',
  'secretariat',
  'viewer',
  'central-team',
  'rapporteur',
  'auditor',
] as const

/** Those who look centres up: in the registry stands nothing that an evaluation found. */
export const registryReaders = [
  ...staff,
  'evaluator',
  'committee-chair',
  'committee-vice-chair',
  'committee-member',
  'coordinating-member',
] as const

/** Those who may change what the programme knows. */
export const keepers = ['administrator', 'secretariat'] as const

/** Those who may change what the programme knows, and the auditor, for pages that only show it. */
export const keptReaders = [...keepers, 'auditor'] as const

/** Those who see who visits what; what they are tied to is left out for them. */
export const planReaders = ['administrator', 'secretariat', 'central-team', 'auditor'] as const

/** Those who make visits. */
export const visiting = ['evaluator', 'mystery-shopper'] as const

/** Those who see accounts and the audit; only administrators change accounts. */
export const peopleReaders = ['administrator', 'auditor'] as const
