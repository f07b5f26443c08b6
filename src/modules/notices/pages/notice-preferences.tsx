import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { languages } from '#platform/language.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import { alwaysMailed, noticeKinds } from '../notice.ts'
import { Done } from '../parts/done.tsx'
import { readPreference } from '../preference.server.ts'
import { refusalTexts } from '../refusal-texts.ts'
import { savePreference } from '../save-preference.server.ts'
import { noticeWords } from '../words.ts'
import type { Route } from './+types/notice-preferences.ts'

/** What somebody wants by mail, and in which language. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  return {
    preference: await readPreference(services.database, person.id),
    done: url.searchParams.get('done'),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const given = { language: String(form.get('language')), mailed: form.getAll('mailed').map(String) }
  try {
    await savePreference(services, person, given)
  } catch (error) {
    const { errors, status } = refusalTexts(language, error)
    return data({ errors }, { status })
  }
  return redirect(urlTo(language, 'noticePreferences', {}, { done: 'saved' }))
}

export default function NoticePreferencesPage() {
  const { preference, done } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(noticeWords)
  return (
    <Page
      title={words.preferences}
      lead={words.preferencesLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.notices, href: urlTo(language, 'notices') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <Done done={done} />}
      <Form>
        <Select
          name="language"
          label={words.mailLanguage}
          value={preference.language}
          options={languages.map((value) => ({ value, label: words.languageNames[value] }))}
        />
        <fieldset className="mb-8">
          <legend className="mb-2 font-semibold">{words.byMail}</legend>
          <ul className="grid gap-1">
            {noticeKinds.map((kind) => {
              const always = alwaysMailed.includes(kind)
              return (
                <li key={kind}>
                  <label className="flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="mailed"
                      value={kind}
                      defaultChecked={always || !preference.noMail.includes(kind)}
                      disabled={always}
                      aria-describedby={always ? 'always' : undefined}
                      className="size-6 shrink-0"
                    />
                    {words.kinds[kind]}
                  </label>
                  {always && (
                    <p id="always" className="ms-9 text-quiet">
                      {words.always}
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        </fieldset>
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}
