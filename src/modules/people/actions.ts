import type { Actions } from '#platform/action.ts'
import { mayChangePerson, mayKeepSignIn, mayViewAs, roleToKeepPeople } from './access.ts'

const another = { id: 'another', roles: [], disabled: false }

const byKeeper = {
  who: (person) => mayChangePerson(person, another.id),
  limit: { ar: 'لا يغيّر أحد حسابه هو', en: 'Nobody changes their own account' },
} satisfies Pick<Actions[string], 'who' | 'limit'>

const byViewer = {
  who: (person) => mayViewAs(person, another),
  limit: {
    ar: 'لا يُعرض ما يراه مدير نظام آخر ولا متسوق سري، وينتهي العرض من نفسه في الوقت المكتوب عند بدئه',
    en: 'Never as another administrator or a mystery shopper; it ends by itself at the time recorded when it began',
  },
} satisfies Pick<Actions[string], 'who' | 'limit'>

const bySelf = {
  who: (person) => person !== null && mayKeepSignIn(person, person.id),
  limit: { ar: 'لحسابه هو فقط', en: 'Their own account only' },
} satisfies Pick<Actions[string], 'who' | 'limit'>

/** What is done about people, their roles and how they sign in. */
export const peopleActions = {
  'people.account-created': { ar: 'إنشاء حساب', en: 'Create an account', who: roleToKeepPeople },
  'people.sample-account-created': {
    ...{ ar: 'إنشاء حساب للعيّنة', en: 'Create a sample account', who: 'platform' },
  },
  'people.first-administrator': {
    ...{ ar: 'إنشاء حساب مدير النظام من سطر الأوامر', en: 'Create an administrator from the command line' },
    who: 'platform',
  },
  'people.invited': { ar: 'دعوة شخص', en: 'Invite a person', who: roleToKeepPeople },
  'people.invitation-resent': {
    ...{ ar: 'إعادة إرسال دعوة', en: 'Send an invitation again', who: roleToKeepPeople },
  },
  'people.invitation-withdrawn': { ar: 'سحب دعوة', en: 'Withdraw an invitation', who: roleToKeepPeople },
  'people.invitation-accepted': { ar: 'قبول دعوة', en: 'Accept an invitation', who: 'link' },
  'people.list-sent': {
    ...{ ar: 'رفع قائمة مدعوين', en: 'Send a list of people to invite', who: roleToKeepPeople },
  },
  'people.list-confirmed': {
    ...{ ar: 'اعتماد قائمة مدعوين', en: 'Confirm a list of people to invite', who: roleToKeepPeople },
  },
  'people.role-given': { ar: 'إعطاء دور', en: 'Give a role', ...byKeeper },
  'people.role-ended': { ar: 'إنهاء دور', en: 'End a role', ...byKeeper },
  'people.employer-changed': { ar: 'تغيير جهة العمل', en: 'Change somebody’s employer', ...byKeeper },
  'people.identity-changed': {
    ar: 'تغيير الاسم أو البريد',
    en: 'Change somebody’s name or address',
    ...byKeeper,
  },
  'people.disabled': { ar: 'إيقاف حساب', en: 'Disable an account', ...byKeeper },
  'people.enabled': { ar: 'إعادة تشغيل حساب', en: 'Enable an account again', ...byKeeper },
  'people.sessions-ended': { ar: 'إنهاء جلسات شخص', en: 'End somebody’s sessions', ...byKeeper },
  'people.second-factor-reset': {
    ...{ ar: 'حذف الخطوة الثانية لشخص', en: 'Remove somebody’s second step', ...byKeeper },
  },
  'people.password-allowed': {
    ...{ ar: 'إتاحة كلمة مرور لشخص', en: 'Allow somebody a password', ...byKeeper },
  },
  'people.view-as-started': {
    ...{ ar: 'بدء عرض المنصة كما يراها شخص آخر', en: 'Begin to see the site as somebody else does' },
    ...byViewer,
  },
  'people.view-as-stopped': {
    ...{ ar: 'إنهاء عرض المنصة كما يراها شخص آخر', en: 'Stop seeing the site as somebody else does' },
    ...byViewer,
  },
  'sign-in.password': { ar: 'الدخول بكلمة المرور', en: 'Sign in with a password', ...bySelf },
  'sign-in.code': { ar: 'الدخول برمز التحقق', en: 'Sign in with a code', ...bySelf },
  'sign-in.backup-code': { ar: 'الدخول برمز احتياطي', en: 'Sign in with a backup code', ...bySelf },
  'sign-in.passkey': { ar: 'الدخول بمفتاح مرور', en: 'Sign in with a passkey', ...bySelf },
  'sign-in.single-sign-on': { ar: 'الدخول الموحد', en: 'Sign in through the outside provider', ...bySelf },
  'sign-in.single-sign-on-linked': {
    ...{ ar: 'ربط الحساب بالدخول الموحد', en: 'Link an account with the outside provider', ...bySelf },
  },
  'sign-in.passkey-added': { ar: 'إضافة مفتاح مرور', en: 'Add a passkey', ...bySelf },
  'sign-in.passkey-removed': { ar: 'حذف مفتاح مرور', en: 'Remove a passkey', ...bySelf },
  'sign-in.app-prepared': { ar: 'تجهيز تطبيق التحقق', en: 'Prepare an authenticator app', ...bySelf },
  'sign-in.app-on': { ar: 'تشغيل تطبيق التحقق', en: 'Turn on an authenticator app', ...bySelf },
  'sign-in.app-off': { ar: 'إيقاف تطبيق التحقق', en: 'Turn off an authenticator app', ...bySelf },
  'sign-in.backup-codes-renewed': { ar: 'إصدار رموز احتياطية جديدة', en: 'Make new backup codes', ...bySelf },
  'sign-in.session-ended': { ar: 'إنهاء جلسة', en: 'End a session', ...bySelf },
  'sign-in.password-changed': { ar: 'تغيير كلمة المرور', en: 'Change a password', ...bySelf },
  'sign-in.reset-asked': {
    ...{ ar: 'طلب كلمة مرور جديدة', en: 'Ask for a new password', who: 'public' },
    limit: { ar: 'تصل الرسالة إلى صاحب الحساب وحده', en: 'The mail reaches the owner of the account alone' },
  },
  'sign-in.password-reset': { ar: 'وضع كلمة مرور جديدة', en: 'Set a new password', who: 'link' },
} as const satisfies Actions

declare module '#platform/audit.ts' {
  interface AuditActions extends Record<keyof typeof peopleActions, unknown> {}
}
