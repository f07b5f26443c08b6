import type { ar } from './audience-words.ar.ts'

export const en: typeof ar = {
  guides: 'Prepare the guide',
  edition: 'Edition',
  title: 'Centres that are asked the criterion',
  lead: 'The rule is read for the centres as the registry has them today. Trying a rule here saves nothing.',
  rule: 'Rule of applicability',
  ruleHint: 'Try another rule to see whom it selects. Empty means all centres.',
  tryRule: 'Show centres',
  asked: 'Asked',
  notAsked: 'Not asked',
  undecided: 'Cannot be decided',
  undecidedText:
    'The rule cannot be computed for these centres, as when it reads an attribute that they lack. Their evaluation is refused until that is mended.',
  unsound: 'The rule is no sound expression.',
  centres: { one: '# centre', other: '# centres' },
  none: 'No centre.',
  centre: 'Centre',
  code: 'Code',
  channel: 'Channel',
  channels: { in_person: 'In person', remote: 'Remote' },
}
