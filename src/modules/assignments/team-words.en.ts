import type { ar } from './team-words.ar.ts'

export const en: typeof ar = {
  make: 'Make the team',
  noTeamsReader: 'The teams of the cycle stand here once the secretariat makes them.',
  size: 'How many',
  noMembers: 'No members yet. Add them from the list below.',
  lead: 'Make leader',
  remove: 'Remove',
  join: 'Add members',
  search: 'Look for an evaluator',
  name: 'Name of an evaluator',
  found: (count) => `Evaluators outside this team: ${count}. Tick those who join.`,
  isIn: (team) => `moves from ${team}`,
  leads: (team) => `moves from ${team}, which they lead`,
  nobodyLeft: 'Every evaluator of the cycle is in this team.',
  nobodyFound: 'Nobody outside the team has a name like this. Change the name, or empty the field.',
  add: 'Add to the team',
  rename: 'Change the name of the team',
  dropText: 'Its members stay evaluators, and their visits do not change.',
  done: {
    made: 'The team is made. Add its members, then choose its leader.',
    named: 'The name is saved.',
    added: 'Those you chose are in the team.',
    removed: 'Removed from the team.',
    led: 'The team has a new leader.',
    dropped: 'The team is deleted.',
  },
}
