import { createHash } from 'node:crypto'

const digits = (of: unknown, length: number): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, length)

/**
 * Identity of a finding across pushes: the rule, the path at the merge base, the subject construct, and its position among identical ones.
 * Never a line number. 16 hexadecimal digits.
 */
export const fingerprint = (ruleId: string, basePath: string, subject: string, within: string, occurrence: number): string =>
  digits([ruleId, basePath, subject, within, occurrence], 16)

/**
 * Identity of a finding without its file and its position among identical ones. It finds a finding again after its file was renamed within
 * a pull request, after the code moved, or after the base changed. Two halves: the subject, and the enclosing function.
 */
export const construct = (subject: string, within: string): string => `${digits(subject, 8)}.${digits(within, 8)}`
