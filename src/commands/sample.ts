import type { Command } from 'commander'

export const register = (program: Command): void => {
  program
    .command('sample')
    .description('إعداد البرنامج التجريبي المخترع وحساباته / prepare the invented programme and its accounts')
    .option('--bahrain', 'السجل الحقيقي للبحرين بدلًا من المخترع / the real registry of Bahrain instead')
    .action(async ({ bahrain = false }: { bahrain?: boolean }) => {
      const { runSample } = await import('./sample/run-sample.ts')
      await runSample({ bahrain })
    })
}
