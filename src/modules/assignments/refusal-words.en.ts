import type { FaultWords } from '#platform/fault.ts'
import type { AssignmentRefusalCode } from './refusal-words.ar.ts'
import { partNames, ruleName } from './rule-words.ts'

export const refusalWords: FaultWords<AssignmentRefusalCode> = {
  'assignment.cycle_unknown': {
    title: 'There is no such cycle',
    detail: () => 'It has not been opened.',
    remedy: () => 'Check the number.',
  },
  'assignment.no_rules': {
    title: 'The rules of the visits are not set',
    detail: ({ cycle }) => `Cycle ${cycle} has no rules of visits yet.`,
    remedy: () => 'Set them under “Rules and holidays” first.',
  },
  'assignment.rules_changed_meanwhile': {
    title: 'Somebody else changed the rules',
    detail: () => 'A change was saved after you opened this page, so yours was not.',
    remedy: () => 'Look at what stands now, then save your change.',
  },
  'assignment.number_unfit': {
    title: 'The number is not usable',
    detail: ({ least, most }) => `Enter a whole number from ${least} to ${most}.`,
    remedy: () => 'Then save again.',
  },
  'assignment.hours_unfit': {
    title: 'The hours are not usable',
    detail: () => 'Write a time as 08:30, the beginning before the end.',
    remedy: () => 'Mend the hours, then save again.',
  },
  'assignment.none_ticked': {
    title: 'You have ticked no holiday',
    detail: () => 'No holiday was saved.',
    remedy: () => 'Tick the days that are holidays, then save.',
  },
  'assignment.holiday_row': {
    title: 'A row is not complete',
    detail: ({ row }) => `Row ${row} needs a day like 2026-12-16, and a name in each language.`,
    remedy: () => 'Mend the row, then send the file again.',
  },
  'assignment.holidays_many': {
    title: 'The list is too long',
    detail: ({ most }) => `A file may hold ${most} days.`,
    remedy: () => 'Send one year at a time.',
  },
  'assignment.days_unfit': {
    title: 'The date is not usable',
    detail: () => 'Write a day as 2026-11-21, the last not before the first.',
    remedy: () => 'Mend the date, then save again.',
  },
  'assignment.title_missing': {
    title: 'Name the holiday',
    detail: () => 'The name is written in Arabic and in English.',
    remedy: () => 'Fill in the name, then save.',
  },
  'assignment.title_long': {
    title: 'The name of the holiday is too long',
    detail: ({ longest }) => `It has at most ${longest} letters.`,
    remedy: () => 'Shorten it, then save.',
  },
  'assignment.conflicted': {
    title: 'You cannot plan for centres you are tied to',
    detail: () => 'This cycle includes an entity that you work for, or in which you declared an interest.',
    remedy: () => 'A colleague who is independent of the entities makes the plan.',
  },
  'visitor.unknown': {
    title: 'There is no such visitor',
    detail: () => 'They may have left the cycle.',
    remedy: () => 'Go back to the list of visitors.',
  },
  'visitor.changed_meanwhile': {
    title: 'Somebody else changed this profile',
    detail: () => 'A change was saved after you opened this page, so yours was not.',
    remedy: () => 'Open the profile again and repeat your change.',
  },
  'visitor.reason_missing': {
    title: 'Say why',
    detail: () => 'The reason is kept in the audit log.',
    remedy: () => 'Write a short reason, then go on.',
  },
  'team.unknown': {
    title: 'There is no such team',
    detail: () => 'It may have been deleted.',
    remedy: () => 'Go back to the list of teams.',
  },
  'team.name_missing': {
    title: 'Name the team',
    detail: () => 'The name is written in Arabic and in English.',
    remedy: () => 'Fill in the name, then save.',
  },
  'team.nobody_chosen': {
    title: 'Nobody is chosen',
    detail: () => 'No name is ticked in the list.',
    remedy: () => 'Tick at least one evaluator, then add.',
  },
  'team.member_unknown': {
    title: 'A member is not known',
    detail: () => 'Members are evaluators of this cycle.',
    remedy: () => 'Choose from the list.',
  },
  'team.leader_outside': {
    title: 'The leader is not a member',
    detail: () => 'The leader is one of the team.',
    remedy: () => 'Add them to the members, or choose another.',
  },
  'declaration.reason_missing': {
    title: 'Say what the interest is',
    detail: ({ en }) => `You said that you have an interest at “${en}” and not which.`,
    remedy: () => 'Write a short sentence.',
  },
  'declaration.subject_unknown': {
    title: 'An entity or centre is not in the cycle',
    detail: ({ subject }) => `The code ${subject} is not part of this cycle.`,
    remedy: () => 'Open the page again.',
  },
  'proposal.unknown': {
    title: 'There is no such proposal',
    detail: () => 'The address may be incomplete.',
    remedy: () => 'Go back to the proposals.',
  },
  'proposal.under_way': {
    title: 'A proposal is being worked out',
    detail: () => 'A cycle has one at a time.',
    remedy: () => 'Wait for it, or stop it.',
  },
  'proposal.not_ready': {
    title: 'The proposal cannot be accepted',
    detail: () => 'A proposal is accepted once, when it is complete.',
    remedy: () => 'Ask for a new one.',
  },
  'proposal.moved_since': {
    title: 'What the proposal was made from has changed',
    detail: ({ part }) => `Changed since: ${partNames[part ?? '']?.en ?? part}.`,
    remedy: () => 'Ask for a new proposal.',
  },
  'proposal.unsound': {
    title: 'The proposal no longer keeps the rules',
    detail: ({ count }) => `Rules broken: ${count}.`,
    remedy: () => 'Ask for a new proposal.',
  },
  'visit.unknown': {
    title: 'There is no such visit',
    detail: () => 'It may have been cancelled.',
    remedy: () => 'Go back to the list of visits.',
  },
  'visit.changed_meanwhile': {
    title: 'Somebody else changed this visit',
    detail: () => 'A change was saved after you opened this page, so yours was not.',
    remedy: () => 'Look at what stands now, and make your change again if it is still needed.',
  },
  'visit.done': {
    title: 'The visit was made already',
    detail: () =>
      'What it observed has come in, before the day that was planned. It stands as it was planned.',
    remedy: () => 'If it was not made, look at where its observations came from.',
  },
  'visit.over': {
    title: 'The visit has begun',
    detail: () => 'A visit that has begun does not change.',
    remedy: () => 'If something was wrong with a past visit, tell the secretariat.',
  },
  'visit.moment_unfit': {
    title: 'The time is not usable',
    detail: () => 'Write a day that is not over as 2026-11-21, and a time as 08:30.',
    remedy: () => 'Mend the time, then save again.',
  },
  'visit.reason_missing': {
    title: 'Say why the visit changes',
    detail: () => 'The reason is kept in the history of the visit and in the audit log.',
    remedy: () => 'Choose a reason, then go on.',
  },
  'visit.note_missing': {
    title: 'Write the other reason',
    detail: () => 'You chose “Another reason” and did not say which.',
    remedy: () => 'Write it in a few words, then go on.',
  },
  'visit.breach': {
    title: 'The change breaks a hard rule',
    detail: ({ rule, name = '' }) => `${name === '' ? '' : `${name}: `}${ruleName('en', String(rule))}.`,
    remedy: () => 'Choose another person or another time.',
  },
}
