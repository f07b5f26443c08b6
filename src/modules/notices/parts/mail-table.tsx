import { formatDateTime, plural } from '#platform/i18n.ts'
import { Breakable } from '#ui/breakable.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import type { MailRow } from '../read-outbox.server.ts'
import { noticeWords } from '../words.ts'
import { Isolated } from './isolated.tsx'
import { MailProblem } from './mail-problem.tsx'

interface MailTableProps {
  readonly mails: readonly MailRow[]
  readonly caption: string
  /** Whether the words of a mail may be looked at. */
  readonly readable: boolean
  /** Whether the reader may try again and take back. */
  readonly mayAct: boolean
}

/** The mails in one state, each with what may be done with it. */
export function MailTable({ mails, caption, readable, mayAct }: MailTableProps) {
  const language = useLanguage()
  const words = useWords(noticeWords)
  const moment = (at: string) => formatDateTime(language, new Date(at))
  return (
    <Table
      caption={caption}
      captionHidden
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          header: words.subject,
          cell: (mail) => <Subject mail={mail} readable={readable} />,
        },
        {
          key: 'address',
          header: words.address,
          cell: ({ address }) =>
            address === null ? (
              words.erased
            ) : (
              <Breakable text={address} className="inline-block lg:min-w-44" />
            ),
        },
        { key: 'created', header: words.created, cell: ({ createdAt }) => moment(createdAt) },
        {
          key: 'tries',
          header: words.tries,
          cell: ({ attempts }) => plural(language, attempts, words.attempts),
        },
        { key: 'problem', header: words.problem, cell: ({ lastError }) => <MailProblem code={lastError} /> },
        ...(mayAct ? [{ key: 'act', header: words.act, cell: (mail: MailRow) => <Acts mail={mail} /> }] : []),
      ]}
    />
  )
}

function Subject({ mail, readable }: { readonly mail: MailRow; readonly readable: boolean }) {
  const language = useLanguage()
  const text = (
    <bdi lang={mail.language}>
      <Isolated language={mail.language} text={mail.subject} />
    </bdi>
  )
  return readable ? <a href={urlTo(language, 'mailMessage', { id: mail.id })}>{text}</a> : text
}

function Acts({ mail }: { readonly mail: MailRow }) {
  const words = useWords(noticeWords)
  const { id, status, address } = mail
  if (status !== 'queued' && status !== 'failed') return <>–</>
  return (
    <Form className="no-print flex flex-wrap gap-2 whitespace-nowrap lg:flex-nowrap">
      <input type="hidden" name="id" value={id} />
      {status === 'failed' && address !== null && (
        <Button look="second" name="intent" value="retry">
          {words.retry}
          <Whose address={address} />
        </Button>
      )}
      <Button look="danger" name="intent" value="cancel">
        {words.cancel}
        <Whose address={address} />
      </Button>
    </Form>
  )
}

/** To whom, for who hears a button alone. */
const Whose = ({ address }: { readonly address: string | null }) =>
  address === null ? null : <span className="sr-only"> {address}</span>
