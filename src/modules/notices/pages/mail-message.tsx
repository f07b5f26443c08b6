import { data, useLoaderData } from 'react-router'
import { formatDateTime, plural } from '#platform/i18n.ts'
import { isId } from '#platform/is-id.ts'
import { directionOf } from '#platform/language.ts'
import { layOutText } from '#platform/mail/lay-out-text.ts'
import { fullHref, type MailContent } from '#platform/mail/mail-content.ts'
import { mailFrameWords } from '#platform/mail/words.ts'
import { pageContext } from '#platform/page-context.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { Isolated } from '../parts/isolated.tsx'
import { MailProblem } from '../parts/mail-problem.tsx'
import { isSampleProgramme, readMail } from '../read-outbox.server.ts'
import { noticeWords } from '../words.ts'
import type { Route } from './+types/mail-message.ts'

/** One mail as its reader gets it. Only in the invented programme: a real one may hold a way in for somebody else. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { services } = context.get(pageContext)
  const { database, config } = services
  const found = isId(params.id) && (await isSampleProgramme(database))
  const message = found ? await readMail(database, params.id) : null
  if (message === null) throw data(null, { status: 404 })
  const { mail, content } = message
  return {
    ...{ mail, content },
    href: content?.action ? fullHref(content.action, config.baseUrl) : null,
    text: content && layOutText(content, config.baseUrl),
  }
}

export default function MailMessagePage() {
  const { mail, content, href, text } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(noticeWords)
  const moment = (at: string) => formatDateTime(language, new Date(at))
  return (
    <Page
      title={words.view}
      lead={words.sampleOnly}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.mail, href: urlTo(language, 'mail', {}, { status: mail.status }) },
      ]}
    >
      <SummaryList
        rows={[
          { label: words.state, value: words.statuses[mail.status] },
          { label: words.address, value: mail.address === null ? words.erased : <bdi>{mail.address}</bdi> },
          { label: words.created, value: moment(mail.createdAt) },
          ...(mail.settledAt === null ? [] : [{ label: words.settled, value: moment(mail.settledAt) }]),
          { label: words.tries, value: plural(language, mail.attempts, words.attempts) },
          ...(mail.lastError === null
            ? []
            : [{ label: words.problem, value: <MailProblem code={mail.lastError} /> }]),
        ]}
      />
      {content !== null && (
        <>
          <Heading level={2}>{words.looksTitle}</Heading>
          <Letter content={content} href={href} />
          <Details summary={words.asText}>
            <pre
              lang={content.language}
              dir={directionOf(content.language)}
              className="overflow-x-auto whitespace-pre-wrap font-mono text-sm"
            >
              {text}
            </pre>
          </Details>
        </>
      )}
    </Page>
  )
}

function Letter({ content, href }: { readonly content: MailContent; readonly href: string | null }) {
  const { language, subject, paragraphs, action } = content
  const frame = mailFrameWords[language]
  const say = (text: string) => <Isolated language={language} text={text} />
  return (
    <article
      lang={language}
      dir={directionOf(language)}
      className="mb-6 rounded border border-line bg-surface p-6"
    >
      <p className="mb-4 border-b-4 border-brand pb-2 text-xl font-semibold text-brand">{frame.sender}</p>
      <h3 className="mb-4 text-xl font-semibold">{say(subject)}</h3>
      {[frame.greeting, ...paragraphs].map((text) => (
        <p key={text} className="mb-3 whitespace-pre-line">
          {say(text)}
        </p>
      ))}
      {action !== null && href !== null && (
        <>
          <p className="mb-3">
            <a href={href}>{say(action.label)}</a>
          </p>
          <p className="mb-3 text-sm text-quiet">
            {frame.orCopy} <bdi className="break-all">{href}</bdi>
          </p>
        </>
      )}
      <p className="border-t border-line pt-3 text-sm text-quiet">
        {frame.programme}. {frame.automatic}
      </p>
    </article>
  )
}
