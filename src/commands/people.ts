import type { Command } from 'commander'

interface Options {
  readonly email: string
  readonly nameAr: string
  readonly nameEn: string
  readonly passwordStdin?: boolean
  readonly force?: boolean
  readonly lang?: string
}

export const register = (program: Command): void => {
  const people = program.command('people').description('حسابات الأشخاص / the accounts of people')
  people
    .command('create-administrator')
    .description('إنشاء حساب أول مدير للنظام / create the account of the first administrator')
    .requiredOption('--email <address>', 'البريد الإلكتروني / the email address')
    .requiredOption('--name-ar <name>', 'الاسم بالعربية / the name in Arabic')
    .requiredOption('--name-en <name>', 'الاسم بالإنجليزية / the name in English')
    .option(
      '--password-stdin',
      'قراءة كلمة المرور من الإدخال المعياري بدلًا من توليدها / read the password from standard input instead of making one',
    )
    .option('--force', 'ولو كان للبرنامج مدير نظام / also where there is an administrator')
    .option('--lang <language>', 'لغة الرسائل: ar أو en / the language of messages: ar or en')
    .action(async (options: Options) => {
      const { runCreateAdministrator } = await import('./people/run-create-administrator.ts')
      await runCreateAdministrator(options)
    })
}
