import type { Placement } from '#model/publishing/publication'
import type { RecordedReview } from '#model/publishing/recorded-review'
import type { Coverage } from '#model/review'

import type { PublicationInput } from './publication-input.ts'
import { continueLedger } from './push-ledger.ts'

/** Entries kept of each list; a page needs no more. */
const mostFindings = 500
const mostPaths = 1_000

export interface Recording extends Pick<RecordedReview, 'title' | 'author' | 'pullUrl'> {
  readonly checkUrl?: string
}

const coverageKept = (coverage: Coverage): Coverage => ({
  ...coverage,
  examined: coverage.examined.slice(0, mostPaths),
  skipped: coverage.skipped.slice(0, mostPaths),
  notExamined: coverage.notExamined.slice(0, mostPaths),
  ...(coverage.notReviewed && { notReviewed: coverage.notReviewed.slice(0, mostPaths) }),
})

/** The part of a review that is stored for its page. */
export const recordReview = (input: PublicationInput, placements: readonly Placement[], recording: Recording): RecordedReview => {
  const { review, details, history } = input
  const isExisting = ({ state }: { readonly state: string }): boolean => state === 'existing' || state === 'moved'
  return {
    schemaVersion: 1,
    ...recording,
    review: {
      ...review,
      findings: review.findings.filter((finding) => !isExisting(finding)).slice(0, mostFindings),
      operationalDiff: review.operationalDiff.slice(0, mostFindings),
      coverage: coverageKept(review.coverage),
    },
    existing: review.findings.filter(isExisting).length,
    ledger: continueLedger(input, placements),
    verdicts: history?.verdicts ?? [],
    notes: details?.notes ?? [],
  }
}
