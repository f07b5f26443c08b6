import { isolate } from './isolate.ts'
import { fullHref, type MailContent } from './mail-content.ts'
import { mailFrameWords } from './words.ts'

/** Columns of a mail in plain text. */
const columns = 72

/** A mail as plain text: paragraphs of at most 72 columns, the link whole on a line of its own. */
export function layOutText(content: MailContent, baseUrl: string): string {
  const words = mailFrameWords[content.language]
  const say = (text: string) => wrap(content, text)
  const { action } = content
  const parts = [
    say(words.greeting),
    ...content.paragraphs.map(say),
    ...(action ? [`${say(`${action.label}:`)}\n${fullHref(action, baseUrl)}`] : []),
    // Two hyphens and a space: mail programs know what follows as a signature.
    `-- \n${say(words.programme)}\n${say(words.automatic)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** Each line of Arabic begins with a mark that no one sees, so that it is read from the right even if a code comes first. */
function wrap({ language }: MailContent, text: string): string {
  const mark = language === 'ar' ? '\u200f' : ''
  return text
    .split('\n')
    .flatMap((line) => breakLine(setApart(language, line)))
    .map((line) => `${mark}${line}`)
    .join('\n')
}

/** An address of the web stays bare: what stands right behind it would be taken for a part of it. */
const setApart = (language: MailContent['language'], line: string): string =>
  isolate(language, line)
    .map(({ text, foreign }) => (foreign && !text.includes('://') ? `\u2068${text}\u2069` : text))
    .join('')

function breakLine(line: string): string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && [...longer].length <= columns) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}
