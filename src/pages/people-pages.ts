import type { Page } from './page.ts'
import { peopleReaders } from './readers.ts'

/** The pages of the room `people`, a line each. */
export const peoplePages = {
  signIn: {
    path: 'sign-in',
    file: 'modules/people/pages/sign-in.tsx',
    access: 'public',
    scripts: true,
    draft: true,
  },
  signInCode: { path: 'sign-in/code', file: 'modules/people/pages/sign-in-code.tsx', access: 'public' },
  signOut: { path: 'sign-out', file: 'modules/people/pages/sign-out.ts', access: 'public' },
  forgottenPassword: {
    path: 'sign-in/forgotten',
    file: 'modules/people/pages/forgotten-password.tsx',
    access: 'public',
    draft: true,
  },
  newPassword: {
    path: 'sign-in/new-password',
    file: 'modules/people/pages/new-password.tsx',
    access: 'public',
  },
  newPasswordDoor: {
    path: 'sign-in/new-password/:token',
    file: 'modules/people/pages/new-password-door.ts',
    access: 'public',
  },
  welcome: { path: 'welcome', file: 'modules/people/pages/welcome.tsx', access: 'public' },
  welcomeDoor: { path: 'welcome/:token', file: 'modules/people/pages/welcome-door.ts', access: 'public' },
  account: { path: 'account', file: 'modules/people/pages/account.tsx', access: 'signed-in' },
  accountPassword: {
    path: 'account/password',
    file: 'modules/people/pages/account-password.tsx',
    access: 'signed-in',
    scripts: false,
  },
  accountApp: { path: 'account/app', file: 'modules/people/pages/account-app.tsx', access: 'signed-in' },
  invitations: {
    path: 'invitations',
    file: 'modules/people/pages/invitations.tsx',
    access: peopleReaders,
    scripts: false,
  },
  invite: {
    path: 'invitations/new',
    file: 'modules/people/pages/invite.tsx',
    access: ['administrator'],
    draft: true,
  },
  inviteFile: {
    path: 'invitations/file',
    file: 'modules/people/pages/invite-file.tsx',
    access: ['administrator'],
    scripts: false,
    uploadMb: 1,
  },
  inviteTemplate: {
    path: 'invitations/template',
    file: 'modules/people/pages/invite-template.ts',
    access: ['administrator'],
  },
  inviteList: {
    path: 'invitations/file/:list',
    file: 'modules/people/pages/invite-list.tsx',
    access: ['administrator'],
    scripts: true,
  },
  invitation: {
    path: 'invitations/i/:invitation',
    file: 'modules/people/pages/invitation.tsx',
    access: peopleReaders,
    scripts: false,
  },
  people: { path: 'people', file: 'modules/people/pages/people.tsx', access: peopleReaders },
  person: { path: 'people/:person', file: 'modules/people/pages/person.tsx', access: peopleReaders },
  viewAsStop: { path: 'view-as/stop', file: 'modules/people/pages/view-as-stop.ts', access: 'signed-in' },
  viewAs: {
    path: 'people/:person/view-as',
    file: 'modules/people/pages/view-as.tsx',
    access: ['administrator'],
    draft: true,
    scripts: false,
  },
  personChange: {
    path: 'people/:person/:change',
    file: 'modules/people/pages/person-change.tsx',
    access: ['administrator'],
    draft: true,
  },
} as const satisfies Record<string, Page>
