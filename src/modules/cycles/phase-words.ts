import type { Text } from '#scoring/guide.ts'
import { type CycleAct, isPhaseCode, type PhaseCode, phasesOfAct } from './phase.ts'

/** What the phases are called. */
export const phaseNames: Readonly<Record<PhaseCode, Text>> = {
  awareness: { ar: 'التوعية', en: 'Awareness' },
  census: { ar: 'حصر المراكز', en: 'Census of centres' },
  'initial-evaluation': { ar: 'التقييم المبدئي', en: 'Initial evaluation' },
  'final-evaluation': { ar: 'التقييم النهائي', en: 'Final evaluation' },
  survey: { ar: 'استطلاع العملاء', en: 'Customer survey' },
  scoring: { ar: 'احتساب النتائج', en: 'Scoring' },
  committee: { ar: 'أعمال اللجنة', en: 'Committee' },
  objections: { ar: 'التظلمات', en: 'Objections' },
  approval: { ar: 'الاعتماد', en: 'Approval' },
  announcement: { ar: 'الإعلان', en: 'Announcement' },
}

/** The name of a phase given by its code as a parameter of a text; an unknown code shows itself. */
export const phaseNamed = (language: 'ar' | 'en', code: string | number | undefined): string => {
  const text = String(code ?? '')
  return isPhaseCode(text) ? phaseNames[text][language] : text
}

/** The names of the phases that open an act given as a parameter of a text, joined as a list is. */
export const phasesOpening = (language: 'ar' | 'en', act: string | number | undefined): string =>
  (phasesOfAct[String(act) as CycleAct] ?? [])
    .map((code) => phaseNames[code][language])
    .join(language === 'ar' ? '، ' : ', ')
