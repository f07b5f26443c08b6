import { formatDateTime } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import type { NoticeView } from '../read-inbox.server.ts'
import { noticeWords } from '../words.ts'
import { Isolated } from './isolated.tsx'

/** One notice: what it is about, what it says, and the two things to do with it. */
export function NoticeItem({ notice }: { readonly notice: NoticeView }) {
  const { id, kind, subject, body, at, read } = notice
  const language = useLanguage()
  const words = useWords(noticeWords)
  const heading = `notice-${id}`
  return (
    <li
      className={`border-b border-line py-5 ${read ? '' : 'border-s-4 border-s-brand bg-surface ps-4 pe-2'}`}
    >
      <article aria-labelledby={heading}>
        <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet">
          {!read && <Tag tone="good">{words.fresh}</Tag>}
          <span>{words.kinds[kind]}</span>
          <time dateTime={at}>{formatDateTime(language, new Date(at))}</time>
        </p>
        <h2 id={heading} className={`mb-2 text-xl leading-snug ${read ? '' : 'font-semibold'}`}>
          <Isolated language={language} text={subject[language]} />
        </h2>
        {body.map((text) => (
          <p key={text.en} className="mb-3 max-w-[42rem]">
            <Isolated language={language} text={text[language]} />
          </p>
        ))}
        <Form className="no-print flex flex-wrap gap-3">
          <input type="hidden" name="id" value={id} />
          <Button look="second" name="intent" value="open" aria-describedby={heading}>
            {words.open}
          </Button>
          {!read && (
            <Button look="second" name="intent" value="read" aria-describedby={heading}>
              {words.markRead}
            </Button>
          )}
        </Form>
      </article>
    </li>
  )
}
