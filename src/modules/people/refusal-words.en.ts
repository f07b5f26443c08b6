import { dayIn } from '#platform/day-in.ts'
import type { refusalWords as ar } from './refusal-words.ar.ts'

export const refusalWords: typeof ar = {
  'session.unknown': {
    title: 'No such session',
    detail: () => 'You have no session with this id. It may have ended.',
    remedy: () => 'Reload your account page.',
  },
  'passkey.unknown': {
    title: 'No such passkey',
    detail: () => 'You have no passkey with this id. It may have been removed.',
    remedy: () => 'Reload your account page.',
  },
  'second-factor.needed': {
    title: 'Sign in with your second step first',
    detail: () => 'You have an authenticator app or a passkey, and signed in here without it.',
    remedy: () => 'Sign out, sign in with it, and make this change then.',
  },
  'people.own_account': {
    title: 'This is your own account',
    detail: () => 'Nobody changes their own roles, employer or access.',
    remedy: () => 'Ask another administrator.',
  },
  'people.not_viewable': {
    title: 'This account cannot be viewed as',
    detail: () => 'Never another administrator, a mystery shopper, or somebody whose account is disabled.',
    remedy: () => 'Ask them to describe what they see.',
  },
  'people.unknown': {
    title: 'No such person',
    detail: () => 'Nobody has this id.',
    remedy: () => 'Look for them in the list of people.',
  },
  'people.reason_missing': {
    title: 'The reason is missing',
    detail: () => 'This change is recorded with its reason.',
    remedy: () => 'Write why, in a sentence.',
  },
  'people.last_administrator': {
    title: 'This is the last administrator',
    detail: () => 'Without them nobody could look after the platform.',
    remedy: () => 'First make somebody else an administrator, without an end date.',
  },
  'people.role_unfit': {
    title: 'Choose a role',
    detail: ({ role = '' }) =>
      role === '' ? 'No role was chosen.' : `“${role}” is no role of the programme.`,
    remedy: () => 'Choose one of the programme’s roles, by its name.',
  },
  'people.scope_unfit': {
    title: 'This role does not hold there',
    detail: () => 'Each role holds over the whole programme, in a cycle, in an entity or in a centre.',
    remedy: () => 'Choose a scope that this role takes.',
  },
  'people.scope_unknown': {
    title: 'Not found',
    detail: ({ scope }) => (scope === '' ? 'Nothing was chosen.' : `“${scope}” is not known.`),
    remedy: () => 'Choose it from the list, or check its code in the registry.',
  },
  'people.role_held': {
    title: 'This role is held already',
    detail: () => 'The person has this role, in this scope, within these dates.',
    remedy: () => 'End it first, or choose other dates.',
  },
  'people.role_repeated': {
    title: 'The same role twice',
    detail: () => 'This person is to get this role, in this scope, already.',
    remedy: () => 'Keep one of the two.',
  },
  'people.roles_many': {
    title: 'Too many roles',
    detail: ({ most = 0 }) => `One invitation gives at most ${most} roles.`,
    remedy: () => 'Ask for fewer; others can be given once the person has accepted.',
  },
  'people.grant_unknown': {
    title: 'This role is no longer held',
    detail: () => 'It may have been ended by somebody else just now.',
    remedy: () => 'Go back to the person and look at their roles.',
  },
  'people.day_unfit': {
    title: 'This is not a day',
    detail: ({ day }) => (day === '' ? 'No day was given.' : `“${day}” is not a day of the calendar.`),
    remedy: () => 'Write it like 2026-11-21.',
  },
  'people.day_past': {
    title: 'This day has passed',
    detail: ({ day }) => `${dayIn('en', day)} lies before today; a role neither begins nor ends in the past.`,
    remedy: () => 'Choose today or a later day.',
  },
  'people.until_early': {
    title: 'The last day comes before the first',
    detail: ({ day, from }) => `The last day is ${dayIn('en', day)}, the first ${dayIn('en', from)}.`,
    remedy: () => 'Choose a last day that is not before the first, or none.',
  },
  'people.ends_before': {
    title: 'The role ends before that day already',
    detail: ({ day }) => `You asked for ${dayIn('en', day)} as its last day.`,
    remedy: () =>
      'Choose an earlier last day. To make a role last longer, give it again from the day after it ends.',
  },
  'people.identity_same': {
    title: 'Nothing would change',
    detail: () => 'The person has this name and this address already.',
    remedy: () => 'Write what is to be different, or go back to the person.',
  },
  'people.employer_same': {
    title: 'Nothing would change',
    detail: () => 'The person works for this entity on that day already.',
    remedy: () => 'Choose another entity or another day.',
  },
  'people.employer_later': {
    title: 'A later change is recorded',
    detail: ({ day }) => `A change of employer from ${dayIn('en', day)} is recorded already.`,
    remedy: () => 'Choose that day or a later one.',
  },
  'people.disabled_already': {
    title: 'Already disabled',
    detail: () => 'This person can no longer sign in.',
    remedy: () => 'Go back to the person.',
  },
  'people.enabled_already': {
    title: 'Not disabled',
    detail: () => 'This person can sign in.',
    remedy: () => 'Go back to the person.',
  },
  'people.no_second_factor': {
    title: 'There is no second step',
    detail: () => 'This person has neither an authenticator app nor a passkey.',
    remedy: () => 'They can set one up on their account page.',
  },
  'people.password_allowed': {
    title: 'They may have a password already',
    detail: () => 'This person signs in with a password, or was allowed to choose one.',
    remedy: () => 'Who forgot theirs chooses another from the page of signing in.',
  },
  'people.administrator_exists': {
    title: 'There is an administrator already',
    detail: () => 'This programme has somebody who looks after it.',
    remedy: () => 'Let them give the role, or repeat with --force where nobody can sign in any more.',
  },
  'people.email_unfit': {
    title: 'This is not an email address',
    detail: ({ email }) => (email === '' ? 'No address was given.' : `“${email}” cannot be used.`),
    remedy: () => 'Write it like name@example.org.',
  },
  'people.email_taken': {
    title: 'This email address has an account',
    detail: ({ email }) => `Somebody signs in with ${email} already.`,
    remedy: () => 'Use another address, or give that person the role.',
  },
  'people.name_missing': {
    title: 'The name is missing',
    detail: () => 'A name is needed in Arabic and in English.',
    remedy: () => 'Give both.',
  },
  'people.name_long': {
    title: 'This name is too long',
    detail: ({ most }) => `A name has at most ${most} characters.`,
    remedy: () => 'Write the name as it stands on the person’s card, without anything else.',
  },
  'people.password_unfit': {
    title: 'This password cannot be used',
    detail: ({ min, max }) => `It must have ${min} to ${max} characters.`,
    remedy: () => 'Choose a longer one that nobody can guess.',
  },
  'people.invited_already': {
    title: 'This address has been invited',
    detail: ({ email }) => `The invitation of ${email} is still open.`,
    remedy: () => 'Send it again from the list of invitations, or withdraw it and invite anew.',
  },
  'people.invitation_unknown': {
    title: 'No such invitation',
    detail: () => 'The number in the address fits no invitation.',
    remedy: () => 'Look for it in the list of invitations.',
  },
  'people.invitation_settled': {
    title: 'This invitation is settled',
    detail: () => 'It was accepted or withdrawn, perhaps by somebody else just now.',
    remedy: () => 'Reload the page.',
  },
  'people.language_unknown': {
    title: 'This language is not known',
    detail: ({ language }) => `“${language}” is no language that mails are written in.`,
    remedy: () => 'Write ar or en, or leave the cell empty for Arabic.',
  },
  'people.names_differ': {
    title: 'Two names for one address',
    detail: () => 'Rows with the same email address hold different names.',
    remedy: () => 'Write the same name in every row of the person, or mend the address.',
  },
  'people.list_missing': {
    title: 'Choose a file',
    detail: () => 'No file came with the form.',
    remedy: () => 'Choose a CSV or XLSX file with the people.',
  },
  'people.list_long': {
    title: 'This list is too long',
    detail: ({ most }) => `One list invites at most ${most} people.`,
    remedy: () => 'Divide it into several files.',
  },
  'people.list_settled': {
    title: 'This list does not wait to be confirmed',
    detail: () => 'Somebody else may have confirmed it just now.',
    remedy: () => 'Reload the page.',
  },
  'password.known': {
    title: 'This password is known',
    detail: () =>
      'It is among the passwords that leaked or are in common use, or close to one, or a run of keys: those are tried first.',
    remedy: () => 'Choose a sentence of several words that do not belong together.',
  },
  'password.own': {
    title: 'This password tells who you are',
    detail: () => 'It holds little besides your name, your address or the name of the programme.',
    remedy: () => 'Choose a sentence of several words that have nothing to do with you.',
  },
  'password.wrong': {
    title: 'The current password is not right',
    detail: () => 'What you wrote is not the password of your account.',
    remedy: () => 'Write the one with which you sign in now.',
  },
  'password.too_many': {
    title: 'Too many attempts',
    detail: () => 'There were many attempts for this account or from here.',
    remedy: () => 'Wait a quarter of an hour and try again.',
  },
  'password.none': {
    title: 'This account has no password',
    detail: () => 'Its owner signs in with single sign-on.',
    remedy: () => 'Change it there.',
  },
  'link.unknown': {
    title: 'This link does not work',
    detail: () => 'A part of it may have been lost in copying.',
    remedy: () => 'Follow the whole link in the mail.',
  },
  'link.expired': {
    title: 'This link has expired',
    detail: () => 'A link opens nothing once its time is over.',
    remedy: () => 'Ask for a new one.',
  },
  'link.used': {
    title: 'This link has been used',
    detail: () => 'Each link works once.',
    remedy: () => 'If it was you who used it, sign in; otherwise ask for a new one.',
  },
  'link.ended': {
    title: 'This link no longer works',
    detail: () => 'A newer link took its place, or the invitation was withdrawn.',
    remedy: () => 'Open the latest mail you received.',
  },
  'link.void': {
    title: 'This invitation no longer holds',
    detail: () => 'Whoever sent it may not give these roles any more.',
    remedy: () => 'Ask an administrator to send it again.',
  },
}
