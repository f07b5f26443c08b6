import type { Text } from '#scoring/guide.ts'

export interface SampleCycle {
  readonly id: number
  readonly title: Text
  readonly startsOn: string
  readonly endsOn: string
  readonly publishedOn: string
  /** How far the whole country's quality then stood below the last cycle, in standard deviations. */
  readonly behind: number
}

export const cycles: readonly SampleCycle[] = [
  {
    id: 1,
    title: { ar: 'دورة التقييم الأولى', en: 'First evaluation cycle' },
    startsOn: '2023-09-03',
    endsOn: '2024-05-18',
    publishedOn: '2024-05-12',
    behind: 0.55,
  },
  {
    id: 2,
    title: { ar: 'دورة التقييم الثانية', en: 'Second evaluation cycle' },
    startsOn: '2024-09-01',
    endsOn: '2025-05-17',
    publishedOn: '2025-05-11',
    behind: 0.28,
  },
  {
    id: 3,
    title: { ar: 'دورة التقييم الثالثة', en: 'Third evaluation cycle' },
    startsOn: '2025-09-07',
    endsOn: '2026-05-23',
    publishedOn: '2026-05-10',
    behind: 0,
  },
]
