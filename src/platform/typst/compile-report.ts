import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { drawQr } from './draw-qr.ts'
import { fontCharacters } from './font-characters.ts'
import type { ReportDocument } from './report-document.ts'
import { makeShowable } from './showable-text.ts'
import { readReportFonts } from './typst-fonts.ts'

/** PDF/UA: tagged, with title and language; the compiler refuses what would not be accessible. */
const standard = 'ua-1'

/** How many later reports a remembered piece of layout outlives: enough for what all reports share. */
const keptFor = 3

interface Press {
  readonly compiler: NodeCompiler
  readonly template: string
  readonly showable: (text: string) => string
}

let press: Press | undefined

/** Fonts and template are read once a process; what reports share is laid out once. */
function openPress(): Press {
  if (press) return press
  const fonts = readReportFonts()
  const [first = new Set<number>(), ...others] = fonts.map(fontCharacters)
  const common = new Set([...first].filter((character) => others.every((font) => font.has(character))))
  // Found by its name in this package, for a bundled server stands in another folder than this source.
  const template = createRequire(import.meta.url).resolve('#platform/typst/report.typ')
  const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontBlobs: fonts }] })
  press = { compiler, template, showable: makeShowable(common) }
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
  const { compiler, template, showable } = openPress()
  compiler.mapShadow(join(dirname(template), 'document.json'), Buffer.from(toJson(document, showable)))
  const result = compiler.compile({ mainFilePath: template })
  const laidOut = result.result
  if (laidOut === null) throw new Error(`the report could not be laid out: ${problemOf(result)}`)
  const bytes = compiler.pdf(laidOut, { pdfStandard: standard })
  compiler.evictCache(keptFor)
  return bytes
}

function toJson({ seal, date, ...document }: ReportDocument, showable: (text: string) => string): string {
  const drawn = seal && { ...seal, svg: drawQr(seal.address) }
  return JSON.stringify(
    { ...document, date: date.slice(0, 10).split('-').map(Number), seal: drawn },
    (_, value) => (typeof value === 'string' ? showable(value) : value),
  )
}

function problemOf(result: ReturnType<NodeCompiler['compile']>): string {
  const problems: readonly { readonly message?: string }[] = result.takeDiagnostics()?.shortDiagnostics ?? []
  return problems.map(({ message }) => message).join('; ')
}
