import type { Finding } from '../review.ts'

/** Whether a fingerprint, from this version or an earlier one, belongs to a finding. */
export const isNamed = ({ fingerprint, formerly = [] }: Pick<Finding, 'fingerprint' | 'formerly'>, by: string): boolean =>
  fingerprint === by || formerly.includes(by)
