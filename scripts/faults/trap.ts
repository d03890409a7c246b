/** A place among the statements of the App's process where something happens to it, once. */
export interface Trap {
  readonly when: 'before' | 'after'
  readonly statement: StatementName
  /** Stands in the values of the statement, where it has some that say whose it is. */
  readonly subject: string
  readonly action: 'kill' | 'cut'
}

interface Known {
  readonly pattern: RegExp
  /** What has to stand in its values: the subject's name, or the queue's. */
  readonly values?: 'subject' | 'queue'
  /** Only when it gave a row in which the subject's name stands. */
  readonly givesSubject?: boolean
}

/** Everything that is written to the database for a delivery and its review, in order. */
export const statements = {
  'the delivery': { pattern: /^\s*INSERT INTO readiness\.deliveries/ },
  'its job': { pattern: /INSERT INTO readiness_queue\.\w+ \(\s*id,/, values: 'subject' },
  'their commit': { pattern: /^COMMIT.*INSERT INTO readiness\.deliveries/s },
  'the job taken': { pattern: /UPDATE readiness_queue\.\w+ j SET\s+state = 'active'/, givesSubject: true },
  'the review begun': { pattern: /^\s*INSERT INTO readiness\.reviews/, values: 'subject' },
  'the check announced': { pattern: /^\s*UPDATE readiness\.reviews SET check_run_id/, values: 'subject' },
  'the push recorded': { pattern: /^\s*INSERT INTO readiness\.pushes/, values: 'subject' },
  'the review ended': { pattern: /^\s*UPDATE readiness\.reviews SET verdict/, values: 'subject' },
  'the job completed': { pattern: /UPDATE readiness_queue\.\w+\s+SET completed_on = [^,]+,\s+state = 'completed'/, values: 'queue' },
} as const satisfies Readonly<Record<string, Known>>

export type StatementName = keyof typeof statements

/** Whether a statement is the one that the trap waits for. `rows`: what it gave, when it is over. */
export const isAt = ({ statement, subject, when }: Trap, text: string, values: unknown, rows: readonly unknown[] | undefined): boolean => {
  const known: Known = statements[statement]
  if (!known.pattern.test(text)) return false
  const needed = { subject, queue: '"review"' }
  if (known.values !== undefined && !JSON.stringify(values ?? '').includes(needed[known.values])) return false
  return known.givesSubject !== true || (when === 'after' && JSON.stringify(rows ?? []).includes(subject))
}
