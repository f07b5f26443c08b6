import type { ar } from './link-words.ar.ts'

export const en: typeof ar = {
  openInvitation: 'Open the invitation',
  invitationMail: (until) => [
    'The secretariat of the Taqyeem programme invites you to open your account. Open the invitation, look at your role, and choose a password.',
    `It opens one account, once, until ${until}. Do not pass it on.`,
    'If you did not expect this invitation, ignore it: no account is opened unless you accept.',
  ],
  resetAction: 'Choose a new password',
  resetMail: (until) => [
    'Somebody asked for a new password for your account in the Taqyeem programme.',
    `This link works once, until ${until}.`,
    'If it was not you, ignore this mail: your password stays as it is.',
  ],
  changedMail: () => [
    'The password of your account in the Taqyeem programme was changed, and your other sessions were ended.',
    'If it was not you, open the site as you always do, ask for a new password on the sign-in page at once, and tell the administrator.',
  ],
  signInAction: 'Sign in',
  welcome: 'Invitation to the Taqyeem programme',
  welcomeLead: 'Look at what the invitation holds, then choose a password to open your account.',
  name: 'Name',
  email: 'Email address',
  employer: 'Employer',
  noEmployer: 'No entity of the registry',
  roles: 'Roles',
  fromTo: (from, to) => `From ${from} until ${to}`,
  fromOn: (from) => `From ${from}`,
  choosePassword: 'Choose a password',
  newPassword: 'New password',
  passwordHint: (min) =>
    `At least ${min} characters. A short sentence of several words is easy to remember and hard to guess; no figures or signs are needed.`,
  repeat: 'Write it again',
  repeatWrong: 'This is not the same as the first. Write the same password twice.',
  accept: 'Open the account',
  orProvider: 'Or without a password:',
  continueWith: (name) => `Continue with ${name}`,
  strongSoon:
    'Some of your roles ask for a second step to sign in; you set it up on your account page after you first sign in.',
  signedInAs: (email) =>
    `You are signed in as ${email}. If you go on, you leave that account and enter the new one.`,
  dead: {
    none: {
      title: 'Open the link in the mail',
      text: 'No link is open in this browser. Go back to the mail you received and follow the link in it.',
    },
    unknown: {
      title: 'This link does not work',
      text: 'A part of it may have been lost in copying. Go back to the mail and follow the whole link.',
    },
    expired: { title: 'This link has expired', text: 'Links end after some time, to keep accounts safe.' },
    used: {
      title: 'This link has been used',
      text: 'Each link works once. If it was you who used it, sign in.',
    },
    ended: {
      title: 'This link no longer works',
      text: 'A newer link took its place, or the invitation was withdrawn. Open the latest mail you received.',
    },
    void: {
      title: 'This invitation no longer holds',
      text: 'Whoever sent it may not give these roles any more. Ask an administrator to send it again.',
    },
  },
  askAgain: 'If that does not help, ask whoever invited you for a new invitation.',
  forgotten: 'Forgot your password?',
  forgottenLead: 'Enter your email address, and you will be sent a link with which to choose a new password.',
  send: 'Send the link',
  sentTitle: 'Look at your mail',
  sentText: (minutes) =>
    `If this address has an account with a password, a mail will come within minutes, with a link that works for ${minutes} minutes.`,
  sentNothing: 'Nothing came? Look among unwanted mail, check the address, and try again after an hour.',
  signIn: 'Sign in',
  account: 'My account',
  resetTitle: 'New password',
  resetLead: 'Choose a new password. All your sessions end, and you sign in with it.',
  resetAgain: 'Ask for a new link',
  save: 'Save the password',
  changeTitle: 'Change your password',
  changeLead: 'Your sessions in other browsers end, and you are told by mail.',
  currentPassword: 'Current password',
}
