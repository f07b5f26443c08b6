import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Debian's without windows first: it spends less of the processor on the same pages. */
const usual = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

/** The Chromium named by CHROMIUM, or one that is installed; undefined where there is none but perhaps Playwright's own. */
export const installedChromium = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...usual].find((path) => path !== '' && existsSync(path))

const findInstalled = (): string | undefined =>
  installedChromium() ?? [chromium.executablePath()].find((path) => existsSync(path))

const install = (name: string): boolean => run('apt-get', ['install', '-y', '--no-install-recommends', name])

const run = (name: string, words: readonly string[]): boolean =>
  spawnSync(name, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

/**
 * The Chromium for the browser tests: the one named by CHROMIUM, one that is installed, or Playwright's own. Where there
 * is none, root on Debian or Ubuntu gets their package; anybody else is told what to do. Undefined where there is none.
 */
export const findChromium = (): string | undefined => {
  const found = findInstalled()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('There is no Chromium: installing the package chromium-headless-shell, or chromium')
    if (run('apt-get', ['update']) && (install('chromium-headless-shell') || install('chromium')))
      return findInstalled()
  }
  console.error(
    [
      'There is no Chromium for the browser tests. Do one of these, then run npm test again:',
      '- Debian: sudo apt-get install chromium-headless-shell; Ubuntu: sudo apt-get install chromium',
      '- another system: npx playwright install chromium',
      '- one that you have: CHROMIUM=/path/to/chromium npm test',
    ].join('\n'),
  )
  return undefined
}
