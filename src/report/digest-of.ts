import { createHash } from 'node:crypto'
import type { Review } from '#model/review'
import { reviewData } from './review-data.ts'

/**
 * What a verdict is known by. It covers the inputs (both commits and their trees, settings with waivers, rules, extractors, version) and the
 * whole result (verdict, findings, coverage). It does not cover names: the repository's, those of the revisions, and the commit whose
 * settings were read, since another one may hold the same settings.
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
