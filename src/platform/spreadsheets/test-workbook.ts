import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export interface TestSheet {
  readonly name: string
  /** What stands inside `sheetData`. */
  readonly rows?: string
  /** What stands before and after it. */
  readonly before?: string
  readonly after?: string
  readonly state?: string
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  readonly strings?: readonly string[]
  /** Number formats of the styles 1, 2, …; style 0 is plain. */
  readonly formats?: readonly string[]
  readonly workbookPr?: string
  readonly contentType?: string
  readonly links?: string
  /** Parts added, or put in place of those made here. */
  readonly parts?: Readonly<Record<string, string>>
}

/** The parts of a workbook, written by hand, so that tests can put into it what no program would write. */
export function testParts(workbook: TestWorkbook): Record<string, string> {
  const { sheets, strings = [], formats = [], links = '', workbookPr = '' } = workbook
  const type =
    workbook.contentType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  return {
    '[Content_Types].xml': `${head}<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(sheetLinks(sheets) + otherLinks + links),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${workbookPr}/><sheets>${sheets.map(sheetEntry).join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': styles(formats),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)]),
    ),
    ...workbook.parts,
  }
}

/** The bytes of such a workbook. */
export const testWorkbook = (workbook: TestWorkbook): Uint8Array => zipTexts(testParts(workbook))

export const zipTexts = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** A workbook of one sheet with these rows. */
export const oneSheet = (rows: string, over: Partial<TestSheet & TestWorkbook> = {}): Uint8Array => {
  const { before, after, ...rest } = over
  return testWorkbook({
    sheets: [{ name: 'Data', rows, ...(before && { before }), ...(after && { after }) }],
    ...rest,
  })
}

const relationships = (inside: string) =>
  `${head}<Relationships xmlns="${packageLinks}">${inside}</Relationships>`

const sheetLinks = (sheets: readonly TestSheet[]) =>
  sheets
    .map(
      (_, index) =>
        `<Relationship Id="s${index}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('')

const otherLinks = ['sharedStrings', 'styles']
  .map((kind) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`)
  .join('')

const sheetEntry = ({ name, state }: TestSheet, index: number) =>
  `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="s${index}"/>`

const sheetPart = ({ rows = '', before = '', after = '' }: TestSheet) =>
  `${head}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

const styles = (formats: readonly string[]) =>
  `${head}<styleSheet xmlns="${main}"><numFmts>${formats
    .map(
      (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
    .join('')}</cellXfs></styleSheet>`

/** A text cell. */
export const text = (at: string, content: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${content}</t></is></c>`

/** A number cell in a style. */
export const number = (at: string, content: number | string, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${content}</v></c>`

export const row = (place: number, ...cells: readonly string[]): string =>
  `<row r="${place}">${cells.join('')}</row>`
