import type { Finding } from './review.ts'

/** Whether a fingerprint, as this version or an earlier one wrote it, is that of a finding. */
export const isNamed = ({ fingerprint, formerly = [] }: Pick<Finding, 'fingerprint' | 'formerly'>, by: string): boolean =>
  fingerprint === by || formerly.includes(by)
