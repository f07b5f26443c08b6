import { defineConfig } from 'vitest/config'

/** unit: pure code, seconds. command: the real command line, started anew by each test. database: tests named *.db.test.ts, each worker on a database of its own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Not a measure of speed: a busy machine is slow and right.
          testTimeout: 60_000,
          // Left to itself it keeps one core free: half of two.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'command',
          include: ['tests/command/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'tests/database/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/support/database-setup.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
