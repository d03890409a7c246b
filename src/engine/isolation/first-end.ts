import type { Review } from '#model/review'
import { waiverOf, type WaiversInput } from '#review/exceptions/waive'

/** The ISO date on which the first waiver that a review relies on ends; undefined when it relies on none. */
export const firstEnd = (review: Review, waivers: WaiversInput): string | undefined =>
  review.findings
    .filter(({ state }) => state === 'waived')
    .flatMap((finding) => waiverOf(finding, waivers)?.expires ?? [])
    .sort()[0]
