import ts from 'typescript'
import type { Finding, SourceFile } from './source-file.ts'

const wordsFile = /^(.*words)\.(ar|en)\.ts$/

/** Names that stand in their own letters in any language: products, commands, languages. */
const namesInArabic = new Set(
  'PostgreSQL Node Chromium Excel LibreOffice Numbers Unicode English nobody initdb npm ci run build npx taqyeem evaluate verify audit Ctrl-C postgresql-contrib ar en'.split(
    ' ',
  ),
)
const namesInEnglish = new Set(['العربية'])

/** A run of Latin words, and what stands right before it. */
const latinRun = /[/.-]?[A-Za-z][A-Za-z0-9_./:@=-]*(?:[ ,]+[/.-]{0,2}[A-Za-z][A-Za-z0-9_./:@='-]*)*/g
const arabicWord = /[\u0621-\u064a\u0671-\u06d3]+/g

/**
 * Whether a run is something for a machine, which is written as machines read it: a setting, an acronym, a file name,
 * an option, a column, a command. One such word vouches for its run; a single letter is the name of a quantity.
 */
const isCode = (run: string): boolean =>
  /^\.\w|[_/:@=\d]|\w\.\w|(?<!\w)-{1,2}\w|\b[A-Z]{2,}\b/.test(run) || run.length === 1

const strangers = (text: string, language: string): string[] => {
  const names = language === 'ar' ? namesInArabic : namesInEnglish
  const runs = text.replace(/`[^`]*`/g, '').match(language === 'ar' ? latinRun : arabicWord) ?? []
  return runs
    .map((run) => run.replace(/[.:]$/, ''))
    .filter((run) => language === 'en' || !isCode(run))
    .filter((run) => !run.split(/[ ,]+/).every((word) => names.has(word)))
}

/** Whether a literal is something people read: not an import, a key, a type, or a name handed to a function. */
const isRead = (node: ts.Node): boolean => {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false
  if (ts.isBinaryExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCaseClause(parent))
    return false
  return !(ts.isCallExpression(parent) && ts.isIdentifier(parent.expression))
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node)

const readTexts = ({ path, text }: SourceFile): { text: string; line: number; whole: boolean }[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: { text: string; line: number; whole: boolean }[] = []
  const visit = (node: ts.Node): void => {
    if (isText(node) && isRead(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({
        text: node.text,
        line,
        whole: ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const findInFile = (file: SourceFile, language: string): Finding[] =>
  readTexts(file).flatMap(({ text, line, whole }) => [
    ...(whole && text.trim() === '' ? [{ path: file.path, line, problem: 'is empty' }] : []),
    ...strangers(text, language).map((token) => ({
      path: file.path,
      line,
      problem: `“${token}” is not ${language === 'ar' ? 'Arabic' : 'English'}`,
    })),
  ])

/**
 * What is wrong with the files of words (`…words.ar.ts`, `…words.en.ts`): one without the other, a text that is empty,
 * Latin letters in Arabic or Arabic ones in English. That the two say equally much is held by their types.
 */
export const findWordFaults = (files: readonly SourceFile[]): Finding[] => {
  const paths = new Set(files.map(({ path }) => path))
  return files.flatMap((file) => {
    const [, name, language] = wordsFile.exec(file.path) ?? []
    if (!name || !language) return []
    const other = `${name}.${language === 'ar' ? 'en' : 'ar'}.ts`
    const alone = paths.has(other) ? [] : [{ path: file.path, problem: `has no ${other}` }]
    return [...alone, ...findInFile(file, language)]
  })
}
