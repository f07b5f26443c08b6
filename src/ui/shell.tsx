import type { ReactNode } from 'react'
import type { Language } from '#platform/language.ts'
import { Chevron } from './details.tsx'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

export interface NavigationItem {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

interface ShellProps {
  readonly homeHref: string
  readonly navigation: readonly NavigationItem[]
  /** What stands at the end of the header, such as the account of who is signed in. */
  readonly account?: ReactNode
  readonly languageSwitch: ReactNode
  /** Stands above everything on every page, such as: this programme is invented. */
  readonly banner?: ReactNode
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** Everything around a page: skip link, banner, header, menu, footer. */
export function Shell({
  homeHref,
  navigation,
  account,
  languageSwitch,
  banner,
  footer,
  children,
}: ShellProps) {
  const words = useWords(uiWords)
  return (
    <>
      <a href="#content" className="skip-link">
        {words.skip}
      </a>
      {banner}
      <header className="border-b border-line bg-surface">
        <div className={`${frame} flex flex-wrap items-center gap-x-2 py-2 sm:gap-x-4`}>
          <Brand href={homeHref} />
          <div className="no-print text-sm sm:text-base">{languageSwitch}</div>
          <div className="no-print flex flex-wrap items-center gap-x-2 text-sm sm:gap-x-4 sm:text-base">
            {account}
          </div>
        </div>
        {navigation.length > 0 && <Menu items={navigation} />}
      </header>
      <main id="content" tabIndex={-1} className={`${frame} grow py-8 sm:py-10`}>
        {children}
      </main>
      <footer className="no-print mt-8 border-t-4 border-brand bg-soft">
        <nav aria-label={words.footer} className={`${frame} flex flex-wrap gap-x-6 gap-y-1 py-5 text-base`}>
          {footer}
        </nav>
      </footer>
    </>
  )
}

const frame = 'mx-auto w-full max-w-[72rem] px-4 sm:px-6'

function Brand({ href }: { readonly href: string }) {
  const words = useWords(uiWords)
  return (
    <a
      href={href}
      className="me-auto flex min-h-14 items-center gap-3 text-ink no-underline hover:text-brand"
    >
      <BrandMark />
      <span className="text-2xl font-semibold leading-none">{words.name}</span>
    </a>
  )
}

/** Three rising strokes under a tick: measured, and found good. */
function BrandMark() {
  return (
    <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" className="shrink-0 text-brand">
      <rect width="36" height="36" rx="7" fill="currentColor" />
      <path
        d="M9 19.5 15.5 26 27 11"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** Rows of links on a wide screen; on a phone, more than a few fold away under a button that names the page. */
function Menu({ items }: { readonly items: readonly NavigationItem[] }) {
  const words = useWords(uiWords)
  const links = <MenuLinks items={items} />
  return (
    <nav aria-label={words.mainMenu} className={`${frame} no-print`}>
      {items.length <= foldedFrom ? (
        links
      ) : (
        <details className="folds opens">
          <summary className="min-h-11 list-none items-center gap-2 font-semibold text-brand marker:content-none">
            <Chevron />
            {words.menu}
            <span className="truncate font-normal text-quiet">{currentOf(items)}</span>
          </summary>
          {links}
        </details>
      )}
    </nav>
  )
}

const currentOf = (items: readonly NavigationItem[]) => items.find(({ current }) => current)?.label

/** As many as fit on a phone in two rows. */
const foldedFrom = 4

function MenuLinks({ items }: { readonly items: readonly NavigationItem[] }) {
  return (
    <ul className="-mx-3 flex flex-wrap">
      {items.map((item) => (
        <li key={item.href}>
          <a
            href={item.href}
            aria-current={item.current ? 'page' : undefined}
            className="inline-flex min-h-11 items-center border-b-4 border-transparent px-3 no-underline hover:border-line aria-[current=page]:border-brand aria-[current=page]:font-semibold"
          >
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Leads to the same page in the other language. On a page with a draft it sends the draft along instead. */
export function LanguageSwitch(props: {
  readonly href: string
  readonly to: Language
  readonly draft: boolean
}) {
  const words = useWords(uiWords)
  const look = 'inline-flex min-h-11 items-center px-1 underline'
  if (!props.draft)
    return (
      <a href={props.href} hrefLang={props.to} lang={props.to} className={look}>
        {words.otherLanguage}
      </a>
    )
  return (
    <>
      <DefaultButton />
      <button
        type="submit"
        form="draft"
        formAction={props.href}
        formMethod="post"
        formNoValidate
        name="intent"
        value="switch-language"
        lang={props.to}
        className={`${look} cursor-pointer text-brand underline-offset-[0.2em]`}
      >
        {words.otherLanguage}
      </button>
    </>
  )
}

/**
 * What the Enter key presses: the first button of a form in the order of the document. Without it that would be the
 * language switch. It must be laid out, or Safari passes over it.
 */
function DefaultButton() {
  return <button type="submit" form="draft" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
