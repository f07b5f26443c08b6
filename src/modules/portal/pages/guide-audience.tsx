import { data } from 'react-router'
import { readCentres } from '#modules/centres/read-records.server.ts'
import { localText } from '#modules/standards/local-text.ts'
import { namesOf } from '#modules/standards/names-of.ts'
import { readGuide } from '#modules/standards/read.server.ts'
import { selectCentres } from '#modules/standards/select-centres.ts'
import { todayOf } from '#platform/day.ts'
import { plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import type { Text } from '#scoring/guide.ts'
import { Button } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { audienceWords } from '../audience-words.ts'
import type { Route } from './+types/guide-audience.ts'

interface Line {
  readonly code: string
  readonly name: Text
  readonly channel: string
}

const toLine = ({ code, name, channel }: Line): Line => ({ code, name, channel })

/** The centres that are open today, sorted by whether a criterion is asked of them; `rule` tries another rule. */
export async function loader({ url, context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { code, edition } = params
  const view = await readGuide(services.database, person, code, edition)
  const criterion = view && namesOf(view.guide).criterion(params.criterion)
  if (!criterion) throw data(null, { status: 404 })
  const rule = url.searchParams.get('rule') ?? criterion.appliesTo ?? ''
  const today = todayOf(services.clock)
  const all = [...(await readCentres(services.database, today)).values()]
  const open = all.filter(
    ({ state, openedOn }) => state === 'open' && (openedOn === null || openedOn <= today),
  )
  const { asked, notAsked, undecided, sound } = selectCentres(rule, open)
  return {
    names: { code, edition },
    criterion: { code: criterion.code, title: criterion.title },
    ...{ rule, sound },
    lists: { asked: asked.map(toLine), notAsked: notAsked.map(toLine), undecided: undecided.map(toLine) },
  }
}

export default function GuideAudiencePage({ loaderData }: Route.ComponentProps) {
  const language = useLanguage()
  const words = useWords(audienceWords)
  const { names, criterion, rule, sound, lists } = loaderData
  const item = { ...names, kind: 'criterion', item: criterion.code }
  return (
    <Page
      title={words.title}
      caption={localText(language, criterion.title) || criterion.code}
      lead={words.lead}
      breadcrumbs={[
        { label: words.guides, href: urlTo(language, 'guides') },
        { label: `${words.edition} ${names.edition}`, href: urlTo(language, 'guideWork', names) },
        { label: criterion.code, href: urlTo(language, 'guideItem', item) },
      ]}
      width="wide"
    >
      <form method="get" className="max-w-[42rem]">
        <TextInput name="rule" label={words.rule} hint={words.ruleHint} value={rule} latin />
        <Button look="second">{words.tryRule}</Button>
      </form>
      {!sound && (
        <div className="mt-6">
          <Notice tone="danger">{words.unsound}</Notice>
        </div>
      )}
      {(['asked', 'notAsked', 'undecided'] as const).map((group) =>
        group === 'undecided' && lists.undecided.length === 0 ? null : (
          <section key={group}>
            <Heading level={2}>
              {words[group]}: {plural(language, lists[group].length, words.centres)}
            </Heading>
            {group === 'undecided' && <p className="mb-4">{words.undecidedText}</p>}
            <Centres caption={words[group]} centres={lists[group]} />
          </section>
        ),
      )}
    </Page>
  )
}

function Centres({ caption, centres }: { readonly caption: string; readonly centres: readonly Line[] }) {
  const language = useLanguage()
  const words = useWords(audienceWords)
  if (centres.length === 0) return <p>{words.none}</p>
  return (
    <Table
      caption={caption}
      captionHidden
      rows={centres}
      rowKey={({ code }) => code}
      columns={[
        { key: 'centre', header: words.centre, cell: ({ name }) => localText(language, name) },
        { key: 'code', header: words.code, cell: ({ code }) => <bdi>{code}</bdi> },
        {
          key: 'channel',
          header: words.channel,
          cell: ({ channel }) => words.channels[channel] ?? channel,
        },
      ]}
    />
  )
}
