import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/** What a reader of a PDF finds in it. */
export interface FoundPdf {
  readonly pages: readonly string[]
  /** All text without white space, which a reader puts where it likes. */
  readonly letters: string
  readonly info: Readonly<Record<string, unknown>>
  readonly tagged: boolean
  /** Roles of the tags of the first page, outermost first. */
  readonly roles: readonly string[]
}

/** A tag with what it holds: further tags, or pieces of content. */
interface TagNode {
  readonly role?: string
  readonly children?: readonly object[]
}

/** Reads a PDF with a reader that shares nothing with its writer. */
export async function readPdf(bytes: Uint8Array): Promise<FoundPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const { text } = await extractText(pdf, { mergePages: false })
  const { info } = await getMeta(pdf)
  const marks: { readonly Marked?: boolean } | null = await pdf.getMarkInfo()
  const tree = await (await pdf.getPage(1)).getStructTree()
  return {
    pages: text,
    letters: withoutSpace(text.join('')),
    info,
    tagged: marks?.Marked === true,
    roles: tree === null ? [] : rolesOf(tree),
  }
}

export const withoutSpace = (text: string): string => text.replace(/\s+/g, '')

const rolesOf = ({ role, children = [] }: TagNode): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap((child) => rolesOf(child)),
]
