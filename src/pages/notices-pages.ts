import type { Page } from './page.ts'

/** The pages of the room `notices`, a line each. */
export const noticesPages = {
  notices: {
    path: 'notices',
    file: 'modules/notices/pages/notices.tsx',
    access: 'signed-in',
    scripts: false,
  },
  noticePreferences: {
    path: 'notices/preferences',
    file: 'modules/notices/pages/notice-preferences.tsx',
    access: 'signed-in',
    scripts: false,
  },
  mail: {
    path: 'mail',
    file: 'modules/notices/pages/mail.tsx',
    access: ['administrator', 'auditor'],
    scripts: false,
  },
  mailMessage: {
    path: 'mail/:id',
    file: 'modules/notices/pages/mail-message.tsx',
    access: ['administrator', 'auditor'],
    scripts: false,
  },
} as const satisfies Record<string, Page>
