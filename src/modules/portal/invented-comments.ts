import type { CommentDecision } from '../standards/decide-comment.server.ts'

export interface InventedComment {
  readonly id: string
  /** Days after the consultation opened. */
  readonly day: number
  readonly from: 'staff' | 'public'
  readonly item: string
  readonly body: string
  readonly name: string
  readonly organisation: string
  readonly page: 'ar' | 'en'
  readonly decision: CommentDecision | null
}

const accept: CommentDecision = { act: 'accept' }

/** Comments on the sample's draft. Nobody wrote them, and each says so. */
export const inventedComments: readonly InventedComment[] = [
  {
    id: '00000000-0000-4000-8000-000000000101',
    day: 1,
    from: 'public',
    item: '',
    body: 'المسودة أوضح من الإصدار السابق. نرجو أن تُذكر مواعيد العمل في كل مركز.\n(تعليق مختلق للعيّنة)',
    name: 'معلّق مختلق',
    organisation: 'جمعية مستهلكين مختلقة',
    page: 'ar',
    decision: {
      act: 'answer',
      answer: 'شكرًا. مواعيد العمل في ركيزة سهولة الوصول، وسنبرزها في المقدمة. (رد مختلق للعيّنة)',
    },
  },
  {
    id: '00000000-0000-4000-8000-000000000102',
    day: 2,
    from: 'staff',
    item: '',
    body: 'Please say in the introduction how much time a centre has to prepare. (Invented for the sample.)',
    name: '',
    organisation: '',
    page: 'en',
    decision: null,
  },
  {
    id: '00000000-0000-4000-8000-000000000103',
    day: 2,
    from: 'public',
    item: 'access',
    body: 'This pillar should carry more weight: a centre one cannot reach helps nobody. (Invented for the sample.)',
    name: 'Invented commenter',
    organisation: '',
    page: 'en',
    decision: accept,
  },
  {
    id: '00000000-0000-4000-8000-000000000104',
    day: 3,
    from: 'public',
    item: 'access.entrance',
    body: 'يُضاف إلى المعيار ارتفاع مقبض الباب، فكثير منها لا يصل إليه من يستعمل كرسيًا متحركًا.\n(تعليق مختلق للعيّنة)',
    name: '',
    organisation: '',
    page: 'ar',
    decision: null,
  },
  {
    id: '00000000-0000-4000-8000-000000000105',
    day: 4,
    from: 'public',
    item: 'access.entrance',
    body: 'Does a side entrance count where the main one has steps? (Invented for the sample.)',
    name: '',
    organisation: 'Invented society of wheelchair users',
    page: 'en',
    decision: {
      act: 'answer',
      answer: 'It does, where a sign at the main entrance leads to it. (Invented for the sample.)',
    },
  },
  {
    id: '00000000-0000-4000-8000-000000000106',
    day: 5,
    from: 'public',
    item: 'access.entrance',
    body: 'Cheap ramps delivered anywhere! (An advertisement invented for the sample.)',
    name: '',
    organisation: '',
    page: 'en',
    decision: { act: 'reject', reason: 'An advertisement. (Invented for the sample.)' },
  },
]
