import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { drawQr } from './draw-qr.ts'
import { fontCharacters } from './font-characters.ts'
import { type MeasureText, makeMeasure } from './measure-text.ts'
import type { ReportDocument } from './report-document.ts'
import { type Measures, setRows } from './set-rows.ts'
import { makeShowable } from './showable-text.ts'
import { readReportFonts } from './typst-fonts.ts'

/** PDF/UA: tagged, with title and language; the compiler refuses what would not be accessible. */
const standard = 'ua-1'

/** After how many reports what no later report has used is forgotten. Looking for it takes time, so not after each. */
const forgetAfter = 4

let set = 0

interface Press {
  readonly compiler: NodeCompiler
  readonly template: string
  readonly showable: (text: string) => string
  readonly measures: Measures
}

let press: Press | undefined

/** Fonts and template are read once a process; what reports share is laid out once. */
function openPress(): Press {
  if (press) return press
  const fonts = readReportFonts()
  const [regular, semiBold] = fonts.map(fontCharacters) as [Map<number, number>, Map<number, number>]
  const common = new Set([...regular.keys()].filter((character) => semiBold.has(character)))
  const [plain, strong] = fonts.map(makeMeasure) as [MeasureText, MeasureText]
  // Found by its name in this package, for a bundled server stands in another folder than this source.
  const template = createRequire(import.meta.url).resolve('#platform/typst/report.typ')
  const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontBlobs: fonts }] })
  press = { compiler, template, showable: makeShowable(common), measures: { plain, strong } }
  return press
}

/**
 * Sets a report as a tagged PDF on A4 (PDF/UA-1). The same document always gives the same bytes. Runs to its end without
 * yielding, some ten to a hundred milliseconds: many reports belong in a job.
 *
 * @throws Error with the template's message when the document does not have the shape of {@link ReportDocument}
 * @example compileReport(document).subarray(0, 5) // the bytes of %PDF-
 */
export function compileReport(document: ReportDocument): Uint8Array {
  const { compiler, template } = openPress()
  compiler.mapShadow(join(dirname(template), 'document.json'), Buffer.from(toJson(document)))
  const result = compiler.compile({ mainFilePath: template })
  const laidOut = result.result
  if (laidOut === null) throw new Error(`the report could not be laid out: ${problemOf(result)}`)
  const bytes = compiler.pdf(laidOut, { pdfStandard: standard })
  set += 1
  // What the last so many reports shared stays; the age of a piece grows by one at each of these turns.
  if (set % forgetAfter === 0) compiler.evictCache(2)
  return bytes
}

/** The document as the template reads it: only what can be drawn, days in numbers, tables with their measures. */
function toJson({ seal, date, blocks, ...document }: ReportDocument): string {
  const { showable, measures } = openPress()
  const read = {
    ...document,
    date: date.slice(0, 10).split('-').map(Number),
    seal: seal && { ...seal, svg: drawQr(seal.address) },
    blocks: blocks.map((block) => setRows(block, measures)),
  }
  const json = JSON.stringify(read)
  // Looked at as a whole first: to go through all texts takes longer, and hardly a report needs it. Other characters
  // than these are what JSON writes with a backslash.
  return showable(json) === json && !/\\[^n"\\]/.test(json)
    ? json
    : JSON.stringify(read, (_, value) => (typeof value === 'string' ? showable(value) : value))
}

function problemOf(result: ReturnType<NodeCompiler['compile']>): string {
  const problems: readonly { readonly message?: string }[] = result.takeDiagnostics()?.shortDiagnostics ?? []
  return problems.map(({ message }) => message).join('; ')
}
