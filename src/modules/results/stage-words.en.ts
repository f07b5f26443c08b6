import type { PluralForms } from '#platform/i18n.ts'
import type { ar } from './stage-words.ar.ts'

const measures: PluralForms = { one: '# measure', other: '# measures' }

export const en: typeof ar = {
  title: 'Initial and final evaluation',
  lead: 'The score of each centre in both stages, over what was measured in both: the same questions, so the difference is the centre’s. No class is made of these figures.',
  cycles: 'Evaluation cycles',
  home: 'Home',
  ruleTitle: 'What counts in the result',
  rules: {
    final: 'The guide of this cycle counts the final evaluation alone.',
    initial: 'The guide of this cycle counts the initial evaluation alone.',
    latest:
      'The guide of this cycle counts, measure by measure, the final evaluation, and the initial one where the final one did not observe it.',
  },
  caption: 'Centres evaluated in both stages',
  centre: 'Centre',
  entity: 'Entity',
  initial: 'Initial',
  final: 'Final',
  change: 'Difference (percentage points)',
  measures: 'Measured in both',
  measuresForms: measures,
  up: (points) => `${points} higher`,
  down: (points) => `${points} lower`,
  same: 'no difference',
  none: '–',
  emptyTitle: 'No centre has been evaluated in both stages yet',
  empty:
    'Centres stand here once observations of both stages have come in. They are loaded on the evidence page; the file has a column for the stage.',
}
