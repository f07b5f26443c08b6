import type { Element, Node } from '@xmldom/xmldom'
import type { Frame } from './frame.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The text without the characters that XML forbids; no name needs them. */
export const withoutForbidden = (text: string): string => text.replace(forbidden, '')

const longFraction = /(\.\d{2})\d+/g
/** What a picture is made of; anything else is taken out. */
const drawn = new Set('g path rect circle line text tspan title desc clipPath defs'.split(' '))
const geometry = new Set([
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'width',
  'height',
  'cx',
  'cy',
  'r',
])

/** What isolates a piece of text that is read from the right, from the letters around it. */
const fromTheRight = ['\u2067', '\u2069'] as const

/**
 * Makes what Plot has drawn fit for a page under a strict content policy, and short: shapes and texts only, no
 * styles, links or handlers, two decimals at most, no forbidden characters. Texts of an Arabic chart are marked to be
 * read from the right one by one, so that the picture itself keeps one fixed direction wherever it is shown.
 */
export function cleanSvg(root: Element, frame: Frame): void {
  for (let child = root.firstChild; child !== null; ) {
    const next = child.nextSibling
    cleanNode(root, child, frame)
    child = next
  }
  cleanAttributes(root)
}

function cleanNode(parent: Element, node: Node, frame: Frame): void {
  if (node.nodeType === node.TEXT_NODE) cleanText(parent, node, frame)
  else if (node.nodeType === node.ELEMENT_NODE && drawn.has(node.nodeName)) cleanSvg(node as Element, frame)
  else parent.removeChild(node)
}

function cleanText(parent: Element, node: Node, frame: Frame): void {
  const text = withoutForbidden(node.nodeValue ?? '')
  const read = parent.nodeName === 'text' || parent.nodeName === 'tspan'
  node.nodeValue = frame.rtl && read ? `${fromTheRight[0]}${text}${fromTheRight[1]}` : text
}

function cleanAttributes(element: Element): void {
  const { attributes } = element
  for (let index = attributes.length - 1; index >= 0; index--) {
    const attribute = attributes[index]!
    if (isBarred(attribute.name)) element.removeAttribute(attribute.name)
    else if (geometry.has(attribute.name)) attribute.value = attribute.value.replace(longFraction, '$1')
  }
}

/** Plot names groups by their kind of mark, which no reader needs and ARIA forbids; the picture has its own title. */
const isBarred = (name: string): boolean =>
  name === 'style' || name.startsWith('on') || name.endsWith('href') || name.startsWith('aria-')
