import { createHash } from 'node:crypto'

const digits = (of: unknown, length: number): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, length)

/**
 * Identity of a finding across pushes: the rule, the path at the merge base, the subject construct, and which of several alike it is.
 * Never a line number. 16 hexadecimal digits.
 */
export const fingerprint = (ruleId: string, basePath: string, subject: string, within: string, occurrence: number): string =>
  digits([ruleId, basePath, subject, within, occurrence], 16)

/**
 * What a finding hangs on, without its file and its order among alike ones: finds it again when its file was renamed within a pull request,
 * when it moved, or when the base was changed. Two halves: the subject, and the function around it.
 */
export const construct = (subject: string, within: string): string => `${digits(subject, 8)}.${digits(within, 8)}`
