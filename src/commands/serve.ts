import type { Command } from 'commander'

export const register = (program: Command): void => {
  program
    .command('serve')
    .description('تشغيل المنصة / run the platform')
    .option(
      '--sample',
      'إعداد برنامج تجريبي مخترع إن كانت القاعدة خالية / prepare an invented programme if there is none',
    )
    .option('--no-jobs', 'دون تنفيذ المهام المؤجلة (ينفّذها taqyeem work) / leave the jobs to taqyeem work')
    .action(async (options: { sample?: boolean; jobs: boolean }) => {
      const { runServe } = await import('./serve/run-serve.ts')
      process.exitCode = await runServe({ sample: options.sample ?? false, jobs: options.jobs })
    })
}
