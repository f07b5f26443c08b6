import type { Command } from 'commander'

export const register = (program: Command): void => {
  program
    .command('work')
    .description('تنفيذ المهام المؤجلة وحدها، مع DATABASE_URL / do the waiting jobs alone, with DATABASE_URL')
    .action(async () => {
      const { runWork } = await import('./serve/run-work.ts')
      process.exitCode = await runWork()
    })
}
