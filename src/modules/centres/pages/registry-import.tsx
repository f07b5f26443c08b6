import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { tableFiles } from '#platform/spreadsheets/table-files.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf } from '#ui/error-summary.tsx'
import { FileInput } from '#ui/file-input.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import { dayOf, type Typed, typedFrom } from '../change-form.ts'
import { importWords } from '../import-words.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { orErrors } from '../refusal-texts.ts'
import { listKinds } from '../registry-columns.ts'
import { registryWords } from '../registry-words.ts'
import { uploadLimitMb } from '../upload-limit.ts'
import { uploadList } from '../upload-list.server.ts'
import type { Route } from './+types/registry-import.ts'

export function loader({ context }: Route.LoaderArgs) {
  return { typed: { on: todayOf(context.get(pageContext).services.clock), kind: 'centres' } as Typed }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const typed: Typed = typedFrom(form)
  const kind = listKinds.find((one) => one === typed.kind) ?? 'centres'
  const dated = { on: dayOf(typed, 'on'), reason: typed.reason ?? '' }
  const file = { ...(await fileOf(form)), kind }
  const done = await orErrors(language, () => uploadList(services, person, { file, dated }))
  if ('errors' in done) return data({ typed, errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'registryImportPreview', {}, { id: done.value }))
}

async function fileOf(form: FormData) {
  const file = form.get('file')
  if (!(file instanceof File)) return { name: '', bytes: new Uint8Array() }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

export default function RegistryImportPage() {
  const { typed: known } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(importWords)
  const registry = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  return (
    <Page
      title={words.title}
      lead={words.lead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: registry.home, href: urlTo(language, 'home') },
        { label: registry.registry, href: urlTo(language, 'registry') },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Heading level={2}>{words.upload}</Heading>
      <Form encType="multipart/form-data" noValidate>
        <FileInput
          name="file"
          label={words.file}
          hint={words.fileHint(formatNumber(language, uploadLimitMb))}
          error={errorOf(errors, 'file')}
          accept={tableFiles}
        />
        <Select
          name="kind"
          label={words.kind}
          value={typed.kind}
          options={(['centres', 'entities', 'governorates'] as const).map((value) => ({
            value,
            label: words.kinds[value],
          }))}
        />
        <ChangeFields fields={['on', 'reason']} typed={typed} errors={errors} />
        <div className="flex flex-wrap items-center gap-x-6">
          <Button>{words.read}</Button>
          <a href={urlTo(language, 'registryImportPreview')} className="inline-flex min-h-11 items-center">
            {words.imports}
          </a>
        </div>
      </Form>
      <Heading level={2}>{words.rules}</Heading>
      <ul className="grid list-disc gap-2 ps-6">
        {words.rulesList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Exports />
    </Page>
  )
}

function Exports() {
  const language = useLanguage()
  const words = useWords(importWords)
  const files = [
    { file: 'registry.xlsx', label: words.workbook },
    ...(['centres', 'entities', 'governorates'] as const).map((kind) => ({
      file: `${kind}.csv`,
      label: words.csv(words.kinds[kind]),
    })),
  ]
  return (
    <section>
      <Heading level={2} id="export">
        {words.exportTitle}
      </Heading>
      <p className="mb-2">{words.exportLead}</p>
      <ul>
        {files.map(({ file, label }) => (
          <li key={file}>
            <a
              href={urlTo(language, 'registryExport', { file })}
              download
              className="inline-flex min-h-11 items-center"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
