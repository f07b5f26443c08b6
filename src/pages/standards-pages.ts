import type { Page } from './page.ts'
import { keepers, keptReaders } from './readers.ts'

/** The pages of the room `standards`, a line each. */
export const standardsPages = {
  guide: { path: 'guide', file: 'modules/standards/pages/guide.tsx', access: 'public', kept: true },
  guideEdition: {
    path: 'guide/:code/:edition',
    file: 'modules/standards/pages/guide-edition.tsx',
    access: 'public',
    kept: true,
  },
  consultation: {
    path: 'consultations/:code/:edition',
    file: 'modules/standards/pages/consultation.tsx',
    access: 'public',
  },
  consultationComments: {
    path: 'consultations/:code/:edition/comments',
    file: 'modules/standards/pages/consultation-comments.tsx',
    access: 'public',
  },
  consultationComment: {
    path: 'consultations/:code/:edition/comment',
    file: 'modules/standards/pages/consultation-comment.tsx',
    access: 'public',
    draft: true,
  },
  guides: { path: 'guides', file: 'modules/standards/pages/guides.tsx', access: keepers, uploadMb: 8 },
  guideCompare: {
    path: 'guides/compare',
    file: 'modules/standards/pages/guide-compare.tsx',
    access: keptReaders,
  },
  guideWork: {
    path: 'guides/:code/:edition',
    file: 'modules/standards/pages/guide-work.tsx',
    access: keepers,
  },
  guidePublish: {
    path: 'guides/:code/:edition/publish',
    file: 'modules/standards/pages/guide-publish.tsx',
    access: keepers,
  },
  guideDelete: {
    path: 'guides/:code/:edition/delete',
    file: 'modules/standards/pages/guide-delete.tsx',
    access: keepers,
  },
  guideExport: {
    path: 'guides/:code/:edition/export/:format',
    file: 'modules/standards/pages/guide-export.ts',
    access: keptReaders,
  },
  guideConsultation: {
    path: 'guides/:code/:edition/consultation',
    file: 'modules/standards/pages/guide-consultation.tsx',
    access: keepers,
    draft: true,
  },
  guideComments: {
    path: 'guides/:code/:edition/comments',
    file: 'modules/standards/pages/guide-comments.tsx',
    access: keepers,
  },
  guideCommentsExport: {
    path: 'guides/:code/:edition/comments/:file',
    file: 'modules/standards/pages/guide-comments-export.ts',
    access: keepers,
  },
  guideItem: {
    path: 'guides/:code/:edition/edit/:kind/:item',
    file: 'modules/standards/pages/guide-item.tsx',
    access: keepers,
    draft: true,
  },
} as const satisfies Record<string, Page>
