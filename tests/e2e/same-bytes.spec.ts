import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { canonicalJson } from '#platform/canonical-json.ts'
import { type EvaluationInput, evaluate } from '#scoring/evaluate.ts'

/** The engine as a script for the browser, from the same files. */
async function engineScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/scoring/evaluate.ts', formats: ['iife'], name: 'engine' },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (!first || !('output' in first)) throw new Error('the engine was not built')
  return first.output[0].code
}

/** A result written by the command line, as it stands on disk. */
function evaluateOnCommandLine(guide: string): { input: EvaluationInput; centres: unknown } {
  const folder = mkdtempSync(join(tmpdir(), 'taqyeem-bytes-'))
  const files = ['centres', 'observations'].flatMap((name) => [
    `--${name}`,
    `guides/cases/${guide}/${name}.csv`,
  ])
  const command = ['src/cli.ts', 'evaluate', '--guide', `guides/${guide}.json`, ...files, '--out', folder]
  execFileSync(process.execPath, command, { stdio: 'pipe' })
  const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
  rmSync(folder, { recursive: true })
  return { input: { guide: result.guide, ...result.inputs }, centres: result.centres }
}

for (const guide of ['uk-food-hygiene', 'egypt-service-centre-award', 'hnqis']) {
  test(`${guide}: the browser, the server and the command line give the same bytes`, async ({ page }) => {
    const { input, centres } = evaluateOnCommandLine(guide)
    await page.goto('about:blank')
    await page.addScriptTag({ content: await engineScript() })
    const inBrowser = await page.evaluate(
      (given) =>
        (globalThis as unknown as { engine: { evaluate: typeof evaluate } }).engine.evaluate(given).centres,
      input,
    )
    const onServer = canonicalJson(evaluate(input).centres)
    expect(canonicalJson(inBrowser)).toBe(onServer)
    expect(canonicalJson(centres)).toBe(onServer)
  })
}
