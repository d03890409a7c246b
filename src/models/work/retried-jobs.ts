/** A library that attempts a failed job again unless an option says otherwise. */
interface RetriedJobs {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
}

const rows: readonly RetriedJobs[] = [
  { library: 'asynq', source: 'asynq 0.25, MaxRetry: 25 retries by default' },
  { library: 'river', source: 'River 0.24, Config.MaxAttempts: 25 attempts by default' },
  { library: 'faktory', source: 'Faktory 1.9, The Job Payload: retry is 25 by default' },
  { library: 'JobRunr', source: 'JobRunr 8, Handling exceptions: 10 retries by default' },
  { library: 'pg-boss', source: 'pg-boss 10, retryLimit: 2 retries by default' },
  { library: 'dramatiq', source: 'Dramatiq 1.17, Retries: max_retries is 20 by default' },
  { library: 'inngest', source: 'Inngest 3, Retries: 4 retries by default' },
]

/** Names of these libraries. */
export const retriesUnasked: ReadonlySet<string> = new Set(rows.map(({ library }) => library))
