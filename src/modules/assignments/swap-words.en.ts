import type { ar } from './swap-words.ar.ts'

export const en: typeof ar = {
  title: 'Replace a visitor',
  lead: 'Choose who takes over this visit from somebody, at the same time. It is judged by the same rules as the plan.',
  party: 'Who makes it now',
  leaves: 'To be replaced',
  choose: 'Replace',
  who: (name) => `Who takes over from ${name}?`,
  search: 'Look for a name',
  name: 'Name of a visitor',
  found: (shown, count) =>
    shown === count
      ? `Allowed by every rule: ${count}, the least costly first.`
      : `Allowed by every rule: ${count}. These are the ${shown} least costly; look for others by name.`,
  foundBlind: (shown, count) =>
    `Allowed by the rules of independence and skill: ${count}, of whom ${shown} are shown. Whether they are free then is judged when you save, because you do not see every visit.`,
  nobody: 'The rules allow nobody to take over at this time.',
  nobodyText: 'See what keeps the others away, or move the visit.',
  nobodyNamed: 'Nobody of this name is allowed by the rules.',
  load: (visits, most) => `${visits} of ${most} visits`,
  noCost: 'costs neither more nor less',
  more: (rule, by) => `${rule} +${by}`,
  less: (rule, by) => `${rule} −${by}`,
  save: 'Replace',
  others: 'What keeps the others away',
  othersLead:
    'How many people each rule keeps away; more than one rule may keep a person. Look for a name to see what keeps that person.',
  rule: 'Rule',
  people: 'People',
  keptNamed: 'Of this name, and not allowed by the rules',
  elsewhere: 'Change the day, the hour or the pin',
  backToBoard: 'Back to the week',
  backToList: 'Back to the visits',
  nobodyChosen: 'Choose who takes over.',
}
