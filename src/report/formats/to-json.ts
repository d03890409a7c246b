import type { Review } from '#model/review'

import { digestOf } from '../publication/digest-of.ts'
import { safeJson } from '../texts/escape-control.ts'
import { reviewData } from '../records/review-data.ts'

/**
 * The review as JSON, in the format of `docs/schemas/review.schema.json`. The same review gives the same bytes.
 *
 * @returns text with control characters escaped, two spaces of indentation and a final line break
 */
export const toJson = (review: Review): string => {
  const { schemaVersion, repository, base, head, ...rest } = reviewData(review)
  return `${safeJson({ schemaVersion, repository, base, head, digest: digestOf(review), ...rest })}\n`
}
