import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const findInstalled = (): string | undefined => {
  const own = chromium.executablePath()
  return [process.env.CHROMIUM ?? '', ...usual, own].find((path) => path !== '' && existsSync(path))
}

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
    console.log('There is no Chromium: installing the package chromium')
    if (
      run('apt-get', ['update']) &&
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    ) {
      return findInstalled()
    }
  }
  console.error(
    [
      'There is no Chromium for the browser tests. Do one of these, then run npm test again:',
      '- Debian, Ubuntu: sudo apt-get install chromium',
      '- another system: npx playwright install chromium',
      '- one that you have: CHROMIUM=/path/to/chromium npm test',
    ].join('\n'),
  )
  return undefined
}
