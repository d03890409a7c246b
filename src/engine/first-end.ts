import type { Review } from '#model/review'
import { waiverOf, type WaiversInput } from '#review/waive'

/** The ISO date on which the first of the waivers that a review rests on is no longer in force; undefined when it rests on none. */
export const firstEnd = (review: Review, waivers: WaiversInput): string | undefined =>
  review.findings
    .filter(({ state }) => state === 'waived')
    .flatMap((finding) => waiverOf(finding, waivers)?.expires ?? [])
    .sort()[0]
