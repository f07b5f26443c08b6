import { formatDate } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { editorWords } from '../editor/words.ts'
import type { GuideLine } from '../read.server.ts'

interface EditionActsProps {
  readonly line: Omit<GuideLine, 'sha256'>
  /** Why the code of the new edition was refused. */
  readonly error: string | undefined
}

/** What can be done with a whole edition: read, export, compare, copy, delete. */
export function EditionActs({ line, error }: EditionActsProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const { code, edition, status, publishedAt } = line
  const names = { code, edition }
  const isDraft = status !== 'published'
  const links = [
    { href: urlTo(language, 'guideEdition', names), label: isDraft ? words.draftPage : words.publicPage },
    { href: urlTo(language, 'guideExport', { ...names, format: 'xlsx' }), label: words.exportXlsx },
    { href: urlTo(language, 'guideExport', { ...names, format: 'json' }), label: words.exportJson },
    { href: urlTo(language, 'guideCompare', {}, { after: `${code}/${edition}` }), label: words.compareTitle },
    ...(isDraft ? [{ href: urlTo(language, 'guideDelete', names), label: words.deleteDraft }] : []),
  ]
  return (
    <section className="max-w-[42rem]">
      <Heading level={2}>{words.fileTitle}</Heading>
      <SummaryList
        rows={[
          { label: words.code, value: <bdi>{code}</bdi> },
          { label: words.edition, value: <bdi>{edition}</bdi> },
          {
            label: words.status,
            value: publishedAt ? `${words.published} – ${formatDate(language, publishedAt)}` : words.draft,
          },
        ]}
      />
      <ul className="my-4">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <Heading level={3}>{words.copyTitle}</Heading>
      <Form noValidate>
        <TextInput
          name="edition"
          label={words.copyEdition}
          hint={words.copyHint}
          error={error}
          width="short"
          latin
        />
        <Button look="second" name="intent" value="copy">
          {words.copyNow}
        </Button>
      </Form>
    </section>
  )
}
