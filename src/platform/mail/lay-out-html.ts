import { directionOf } from '#platform/language.ts'
import { isolate } from './isolate.ts'
import { fullHref, type MailContent } from './mail-content.ts'
import { mailFrameWords } from './words.ts'

/** Colours and sizes stand on each element: most mail programs drop everything else. */
const look = {
  body: 'margin:0;padding:0;background-color:#fbf9f4;',
  frame:
    "max-width:600px;margin:0 auto;padding:24px 20px;font-family:'IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif;font-size:17px;line-height:1.7;color:#1d211f;background-color:#ffffff;text-align:start;",
  name: 'margin:0 0 20px;padding:0 0 12px;border-bottom:3px solid #0e5a43;font-size:22px;font-weight:bold;color:#0e5a43;',
  heading: 'margin:0 0 16px;font-size:21px;line-height:1.5;',
  paragraph: 'margin:0 0 16px;',
  button:
    'display:inline-block;padding:12px 24px;background-color:#0e5a43;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px;',
  small: 'margin:0 0 8px;font-size:14px;color:#55605b;',
  address: 'color:#0e5a43;word-break:break-all;',
} as const

/** A mail as a page: the direction stands on the body and, because some programs drop that, on what is in it. */
export function layOutHtml(content: MailContent, baseUrl: string): string {
  const { language, subject, paragraphs, action } = content
  const words = mailFrameWords[language]
  const direction = `lang="${language}" dir="${directionOf(language)}"`
  const say = (text: string) => setApart(language, text)
  return `<!doctype html>
<html ${direction}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body ${direction} style="${look.body}">
<div ${direction} style="${look.frame}">
<p style="${look.name}">${words.sender}</p>
<h1 style="${look.heading}">${say(subject)}</h1>
<p style="${look.paragraph}">${say(words.greeting)}</p>
${paragraphs.map((text) => `<p style="${look.paragraph}">${say(text)}</p>`).join('\n')}
${action ? layOutAction(content, fullHref(action, baseUrl), say(action.label)) : ''}
<hr style="border:0;border-top:1px solid #ded8ca;margin:24px 0 16px;">
<p style="${look.small}">${say(words.programme)}</p>
<p style="${look.small}">${say(words.automatic)}</p>
</div>
</body>
</html>
`
}

function layOutAction({ language }: MailContent, href: string, label: string): string {
  const address = escapeHtml(href)
  return `<p style="${look.paragraph}"><a href="${address}" style="${look.button}">${label}</a></p>
<p style="${look.small}">${mailFrameWords[language].orCopy}<br><a href="${address}" dir="ltr" style="${look.address}">${address}</a></p>`
}

const setApart = (language: MailContent['language'], text: string): string =>
  isolate(language, text)
    .map(({ text: piece, foreign }) => (foreign ? `<bdi>${escapeHtml(piece)}</bdi>` : escapeHtml(piece)))
    .join('')
    .replaceAll('\n', '<br>')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
