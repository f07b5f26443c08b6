import type { Guide } from '#scoring/guide.ts'
import type { TrialField } from '../what-if-fields.ts'
import type { Trial, WhatIfView } from '../what-if-view.ts'

/** What every control of a trial's form needs. */
export interface WhatIfControls {
  /** The guide of the cycle, as it is. */
  readonly guide: Guide
  readonly trial: Trial
  readonly fields: ReadonlyMap<string, TrialField>
  readonly view: WhatIfView
  readonly change: (view: WhatIfView) => void
  /** The address of the page with something of the view changed. */
  readonly hrefOf: (change: Partial<WhatIfView>) => string
}
