import type { Language } from '#platform/language.ts'
import { useWords } from '#ui/language.tsx'
import { reportPageWords } from '../report-words.ts'

interface ReportLinksProps {
  readonly title: string
  readonly hrefs: Readonly<Record<Language, string>>
}

/** A printed report to download, in each language. */
export function ReportLinks({ title, hrefs }: ReportLinksProps) {
  const words = useWords(reportPageWords)
  const links = [
    { href: hrefs.ar, label: words.inArabic },
    { href: hrefs.en, label: words.inEnglish },
  ]
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <span className="font-semibold">{title} (PDF)</span>
      {links.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          aria-label={`${title} ${label}`}
          className="inline-flex min-h-11 items-center"
        >
          {label}
        </a>
      ))}
    </p>
  )
}
