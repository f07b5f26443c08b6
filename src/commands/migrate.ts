import type { Command } from 'commander'

export const register = (program: Command): void => {
  program
    .command('migrate')
    .description('تحديث جداول قاعدة البيانات / bring the tables of the database up to date')
    .action(async () => {
      const { runMigrate } = await import('./serve/run-migrate.ts')
      await runMigrate()
    })
}
