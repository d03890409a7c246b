import { createHash } from 'node:crypto'
import type { Review } from '#model/review'
import { reviewData } from '../records/review-data.ts'

/**
 * Identifies a verdict. The digest covers the inputs (both commits and their trees, settings with waivers, rules, extractors, version) and
 * the whole result (verdict, findings, coverage). It does not cover the names of the repository and the revisions, nor the commit whose
 * settings were read, since another commit may have the same settings.
 *
 * @returns SHA-256 in hexadecimal
 */
export const digestOf = (review: Review): string => {
  const { repository: _repository, base, head, inputs, ...result } = reviewData(review)
  const { settingsCommit: _settingsCommit, ...given } = inputs ?? { settingsCommit: '' }
  return createHash('sha256')
    .update(JSON.stringify([base.commit, head.commit, given, result]))
    .digest('hex')
}
