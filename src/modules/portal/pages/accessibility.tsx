import { useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { portalWords } from '../words.ts'

export default function AccessibilityPage() {
  const words = useWords(portalWords)
  return <Page title={words.homeTitle} />
}
