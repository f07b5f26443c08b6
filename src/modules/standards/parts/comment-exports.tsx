import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { commentDeskWords } from '../comment-desk-words.ts'
import type { commentQuery } from '../comment-view.ts'
import type { Edition } from '../editor/hold-draft.server.ts'

interface CommentExportsProps {
  readonly edition: Edition
  /** What the list is narrowed to; the files hold the same comments, on all pages. */
  readonly query: ReturnType<typeof commentQuery>
}

/** The comments of the list as files. */
export function CommentExports({ edition: { code, edition }, query }: CommentExportsProps) {
  const language = useLanguage()
  const words = useWords(commentDeskWords)
  return (
    <section className="no-print">
      <Heading level={2}>{words.export}</Heading>
      <ul>
        {(['xlsx', 'csv'] as const).map((kind) => (
          <li key={kind}>
            <a
              href={urlTo(
                language,
                'guideCommentsExport',
                { code, edition, file: `comments.${kind}` },
                query,
              )}
              className="inline-block py-2"
            >
              {words[kind]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
