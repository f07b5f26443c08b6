import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { formatDateTime, formatNumber } from '#platform/i18n.ts'
import { Banner } from '#ui/banner.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { LanguageSwitch, Shell } from '#ui/shell.tsx'
import { inLanguage, pageAt, urlTo } from '../urls.ts'
import { navigationFor } from './navigation.ts'
import { siteWords } from './words.ts'

interface Visitor {
  readonly name: string
  readonly roles: readonly string[]
  /** Until when an administrator sees the site as this person does (ISO moment); null: nobody does. */
  readonly viewing: string | null
  /** Whether a role of theirs does not count, for want of a second factor. */
  readonly withheld: boolean
  /** How many notices they have not read. */
  readonly unread: number
}

interface SiteShellProps {
  readonly person: Visitor | null
  readonly sample: boolean
  readonly children: ReactNode
}

/** The frame around every page of the site, filled with its names, its menu and its links. */
export function SiteShell({ person, sample, children }: SiteShellProps) {
  const language = useLanguage()
  const words = useWords(siteWords)
  const { pathname, search } = useLocation()
  const other = language === 'ar' ? 'en' : 'ar'
  const draft = pageAt(pathname)?.draft === true
  return (
    <Shell
      homeHref={urlTo(language, 'home')}
      navigation={navigationFor(language, words, person?.roles ?? [], pathname)}
      account={<Account person={person} />}
      languageSwitch={<LanguageSwitch to={other} href={inLanguage(other, pathname, search)} draft={draft} />}
      banner={
        <>
          {sample && <Banner label={words.sampleLabel}>{words.sample}</Banner>}
          {person?.viewing != null && <Viewing name={person.name} until={person.viewing} />}
          {person?.withheld && <Withheld />}
        </>
      }
      footer={<FooterLinks />}
    >
      {children}
    </Shell>
  )
}

/** Says whose pages these are, and ends it. */
function Viewing({ name, until }: { readonly name: string; readonly until: string }) {
  const language = useLanguage()
  const words = useWords(siteWords)
  return (
    <Banner label={words.viewingLabel}>
      <form method="post" action={urlTo(language, 'viewAsStop')}>
        {words.viewing(name, formatDateTime(language, new Date(until)))}{' '}
        <button
          type="submit"
          className="min-h-11 cursor-pointer font-semibold underline underline-offset-[0.2em]"
        >
          {words.viewingStop}
        </button>
      </form>
    </Banner>
  )
}

/** Leads to where a second factor is set up, while roles wait for one. */
function Withheld() {
  const language = useLanguage()
  const words = useWords(siteWords)
  return (
    <Banner label={words.withheldLabel}>
      <p>
        {words.withheld}{' '}
        <a href={urlTo(language, 'account')} className="underline">
          {words.withheldLink}
        </a>
      </p>
    </Banner>
  )
}

function Account({ person }: { readonly person: Visitor | null }) {
  const language = useLanguage()
  const words = useWords(siteWords)
  const look = 'inline-flex min-h-11 items-center px-1'
  if (person === null)
    return (
      <a href={urlTo(language, 'signIn')} className={look}>
        {words.signIn}
      </a>
    )
  return (
    <>
      <Inbox unread={person.unread} look={look} />
      <a href={urlTo(language, 'account')} className={look} title={words.account}>
        <bdi>{person.name}</bdi>
      </a>
      <form method="post" action={urlTo(language, 'signOut')}>
        <button
          type="submit"
          className={`${look} cursor-pointer text-brand underline underline-offset-[0.2em]`}
        >
          {words.signOut}
        </button>
      </form>
    </>
  )
}

/** Leads to the notices; says how many were not read. */
function Inbox({ unread, look }: { readonly unread: number; readonly look: string }) {
  const language = useLanguage()
  const words = useWords(siteWords)
  const count = formatNumber(language, unread)
  return (
    <a href={urlTo(language, 'notices')} className={`${look} gap-1.5`}>
      {words.notices}
      {unread > 0 && (
        <span className="font-semibold">
          <span aria-hidden="true">({count})</span>
          <span className="sr-only">{words.unread(count)}</span>
        </span>
      )}
    </a>
  )
}

function FooterLinks() {
  const language = useLanguage()
  const words = useWords(siteWords)
  return (
    <>
      <a href={urlTo(language, 'accessibility')} className="inline-flex min-h-11 items-center">
        {words.accessibility}
      </a>
      <a href={urlTo(language, 'apiReference')} className="inline-flex min-h-11 items-center">
        {words.api}
      </a>
    </>
  )
}
