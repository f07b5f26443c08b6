import { defineConfig } from '@playwright/test'
import { installedChromium } from './scripts/find-chromium.ts'

/** Without one Playwright's own is used, if it is installed. */
const executablePath = installedChromium()

/** Keeps the browser from asking the outside world for anything. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Browser tests against the built program with the sample programme; tests/support/server.ts starts it once for the run. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/server.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: quiet, ...(executablePath === undefined ? {} : { executablePath }) },
    // Recording costs a quarter of the run: TRACE=1 when a failure is to be looked into.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
  },
})
