import type { Element, Node } from '@xmldom/xmldom'
import type { Frame } from './frame.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The text without the characters that XML forbids; no name needs them. */
export const withoutForbidden = (text: string): string => text.replace(forbidden, '')

const longFraction = /(\.\d{2})\d+/g
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
 * Makes what Plot has drawn fit for a page under a strict content policy, and short: no style element or attribute, two
 * decimals at most, no forbidden characters. Texts of an Arabic chart are marked to be read from the right one by one,
 * so that the picture itself can keep one fixed direction wherever it is shown.
 */
export function cleanSvg(root: Element, frame: Frame): void {
  for (const child of Array.from(root.childNodes)) cleanNode(root, child, frame)
  cleanAttributes(root)
}

function cleanNode(parent: Element, node: Node, frame: Frame): void {
  if (node.nodeType === node.TEXT_NODE) cleanText(parent, node, frame)
  else if (node.nodeType === node.ELEMENT_NODE && node.nodeName !== 'style') cleanSvg(node as Element, frame)
  else parent.removeChild(node)
}

function cleanText(parent: Element, node: Node, frame: Frame): void {
  const text = withoutForbidden(node.nodeValue ?? '')
  const read = parent.nodeName === 'text' || parent.nodeName === 'tspan'
  node.nodeValue = frame.rtl && read ? `${fromTheRight[0]}${text}${fromTheRight[1]}` : text
}

function cleanAttributes(element: Element): void {
  for (const attribute of Array.from(element.attributes)) {
    if (attribute.name === 'style' || attribute.name.startsWith('on')) element.removeAttribute(attribute.name)
    else if (geometry.has(attribute.name)) attribute.value = attribute.value.replace(longFraction, '$1')
  }
}
