import { data, redirect } from 'react-router'
import { Refusal } from '#platform/fault.ts'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '#urls.ts'
import { editorWords } from '../editor/words.ts'
import { importGuide } from '../import-guide.server.ts'
import { loadShippedGuide } from '../load-shipped-guide.server.ts'
import { localText } from '../local-text.ts'
import { CompareForm } from '../parts/compare-form.tsx'
import { ImportForm } from '../parts/import-form.tsx'
import { refusalTexts } from '../parts/refusal-texts.ts'
import { type GuideLine, listGuides } from '../read.server.ts'
import type { Route } from './+types/guides.ts'

export async function loader({ url, context }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  return {
    guides: await listGuides(services.database, person),
    deleted: url.searchParams.get('done') === 'deleted',
  }
}

/** Takes in a guide from a file, or the one that ships. */
export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const shipped = form.get('intent') === 'shipped'
  const file = form.get('file')
  if (!shipped && (!(file instanceof File) || file.size === 0))
    return data({ errors: [{ field: 'file', text: editorWords[language].fileMissing }] }, { status: 422 })
  try {
    const replace = form.get('replace') === 'yes'
    const { code, edition } =
      file instanceof File && !shipped
        ? await importGuide(services, person, file, { replace })
        : await loadShippedGuide(services, person)
    return redirect(urlTo(language, 'guideWork', { code, edition }, { done: 'imported' }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    const errors: FieldError[] = refusalTexts(error.faults, language).map(({ text }) => ({
      field: 'file',
      text,
    }))
    return data({ errors }, { status: error.status })
  }
}

export default function GuidesPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(editorWords)
  const { guides, deleted } = loaderData
  const errors = actionData?.errors ?? []
  return (
    <Page title={words.guides} lead={words.guidesLead} width="wide" refused={errors.length > 0}>
      <ErrorSummary errors={errors} />
      {deleted && <Notice tone="good">{words.deleteDone}</Notice>}
      {guides.length === 0 ? (
        <>
          <EmptyState title={words.noGuides}>{words.noGuidesText}</EmptyState>
          <Form className="mt-4">
            <Button name="intent" value="shipped">
              {words.loadShipped}
            </Button>
          </Form>
        </>
      ) : (
        <Editions guides={guides} />
      )}
      {guides.length > 1 && (
        <section className="max-w-[42rem]">
          <Heading level={2}>{words.compareTitle}</Heading>
          <CompareForm editions={guides} before={null} after={null} />
        </section>
      )}
      <section className="max-w-[42rem]">
        <Heading level={2}>{words.importTitle}</Heading>
        <ImportForm error={errorOf(errors, 'file')} />
      </section>
    </Page>
  )
}

function Editions({ guides }: { readonly guides: readonly GuideLine[] }) {
  const language = useLanguage()
  const words = useWords(editorWords)
  return (
    <Table
      caption={words.guides}
      captionHidden
      rows={guides}
      rowKey={({ code, edition }) => `${code}/${edition}`}
      columns={[
        {
          key: 'title',
          header: words.title,
          cell: ({ code, edition, title }) => (
            <a href={urlTo(language, 'guideWork', { code, edition })} className="inline-block py-1">
              {localText(language, title) || code}
            </a>
          ),
        },
        { key: 'code', header: words.code, cell: ({ code }) => <bdi>{code}</bdi> },
        { key: 'edition', header: words.edition, cell: ({ edition }) => <bdi>{edition}</bdi> },
        {
          key: 'status',
          header: words.status,
          cell: ({ status }) => (
            <Tag tone={status === 'published' ? 'good' : 'notice'}>
              {status === 'published' ? words.published : words.draft}
            </Tag>
          ),
        },
        {
          key: 'published',
          header: words.publishedOn,
          cell: ({ publishedAt }) => (publishedAt ? formatDate(language, publishedAt) : '–'),
        },
      ]}
    />
  )
}
