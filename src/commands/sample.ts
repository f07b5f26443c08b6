import type { Command } from 'commander'

export const register = (program: Command): void => {
  program
    .command('sample')
    .description('إعداد البرنامج التجريبي المخترع وحساباته / prepare the invented programme and its accounts')
    .action(async () => {
      const { runSample } = await import('./sample/run-sample.ts')
      await runSample()
    })
}
