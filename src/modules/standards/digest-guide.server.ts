import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256 } from '#platform/digest.ts'
import type { Guide } from '#scoring/guide.ts'

/** The digest of a guide: SHA-256 of its canonical JSON. */
export const digestGuide = (guide: Guide): string => sha256(canonicalJson(guide))
