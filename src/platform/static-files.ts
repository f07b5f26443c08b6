import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerKept, type KeptAnswer, keepAnswer } from './kept-answer.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
}

export interface StaticFiles {
  /** The answer for a path, or null when there is no such file. */
  answer(request: Request, path: string): Promise<Response | null>
}

/**
 * The built files of the pages, from a folder. Their names carry a fingerprint of what is in them, so browsers may
 * keep them for ever. A file is read and compressed when first asked for.
 */
export function openStaticFiles(folder: URL): StaticFiles {
  const names = new Set(listFiles(folder))
  const kept = new Map<string, Promise<KeptAnswer>>()
  return {
    async answer(request, path) {
      if (!names.has(path)) return null
      const answer = kept.get(path) ?? readKept(new URL(`.${path}`, folder), path)
      kept.set(path, answer)
      return answerKept(request, await answer)
    },
  }
}

function listFiles(folder: URL): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in types)
    .map((name) => `/${name.replaceAll('\\', '/')}`)
}

async function readKept(file: URL, path: string): Promise<KeptAnswer> {
  const bytes = await readFile(file)
  const headers = {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
  return keepAnswer(new Uint8Array(bytes), headers, 9)
}
