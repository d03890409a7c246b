import { createHash } from 'node:crypto'

/**
 * Identity of a finding across pushes: the rule, the path at the merge base, the subject construct, and which of several alike it is.
 * Never a line number. 16 hexadecimal digits.
 */
export const fingerprint = (ruleId: string, basePath: string, subject: string, within: string, occurrence: number): string =>
  createHash('sha256')
    .update(JSON.stringify([ruleId, basePath, subject, within, occurrence]))
    .digest('hex')
    .slice(0, 16)
