import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { type Fault, Refusal } from '#platform/fault.ts'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf } from '#ui/error-summary.tsx'
import { controlLook, Field } from '#ui/field.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import { dayOf, type Typed, typedFrom } from '../change-form.ts'
import { importWords } from '../import-words.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { FaultTable } from '../parts/fault-table.tsx'
import { fieldErrors } from '../refusal-texts.ts'
import { listKinds } from '../registry-columns.ts'
import { registryWords } from '../registry-words.ts'
import { todayOf } from '../today.ts'
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
  try {
    const file = await fileOf(form)
    const kind = listKinds.find((one) => one === typed.kind) ?? 'centres'
    const dated = { on: dayOf(typed, 'on'), reason: typed.reason ?? '' }
    const id = await uploadList(services, person, { file: { ...file, kind }, dated })
    return redirect(urlTo(language, 'registryImportPreview', {}, { id }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const inForm = error.faults.every(({ place }) => place?.path !== undefined)
    const faults: readonly Fault[] = inForm ? [] : error.faults
    return data(
      { typed, errors: inForm ? fieldErrors(language, error) : [], faults },
      { status: error.status },
    )
  }
}

async function fileOf(form: FormData) {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    throw new Refusal([{ code: 'registry.file_missing', place: { path: '/file' } }])
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const noChoices = { entities: [], governorates: [], channels: [] }

export default function RegistryImportPage() {
  const { typed: known } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(importWords)
  const registry = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  const faults = answer?.faults ?? []
  return (
    <Page
      title={words.title}
      lead={words.lead}
      refused={errors.length > 0 || faults.length > 0}
      breadcrumbs={[
        { label: registry.home, href: urlTo(language, 'home') },
        { label: registry.registry, href: urlTo(language, 'registry') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {faults.length > 0 && <FaultTable faults={faults} />}
      <Heading level={2}>{words.upload}</Heading>
      <form method="post" encType="multipart/form-data" noValidate>
        <Field
          id="file"
          label={words.file}
          hint={words.fileHint(formatNumber(language, uploadLimitMb))}
          error={errorOf(errors, 'file')}
        >
          {({ describedBy, invalid }) => (
            <input
              id="file"
              name="file"
              type="file"
              accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              className={controlLook}
            />
          )}
        </Field>
        <Select
          name="kind"
          label={words.kind}
          value={typed.kind}
          options={(['centres', 'entities', 'governorates'] as const).map((value) => ({
            value,
            label: words.kinds[value],
          }))}
        />
        <ChangeFields fields={['on', 'reason']} typed={typed} errors={errors} choices={noChoices} />
        <div className="flex flex-wrap items-center gap-x-6">
          <Button>{words.read}</Button>
          <a href={urlTo(language, 'registryImportPreview')} className="inline-flex min-h-11 items-center">
            {words.imports}
          </a>
        </div>
      </form>
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
