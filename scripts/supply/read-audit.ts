/** What `npm audit --json` came to. */
export type Audit =
  | { readonly kind: 'asked'; readonly blocking: readonly string[]; readonly others: number }
  /** The service did not answer, or has no audits: nothing is known of the dependencies. */
  | { readonly kind: 'not-asked'; readonly reason: string }

interface Report {
  readonly auditReportVersion?: number
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      {
        readonly severity: string
        readonly range: string
        readonly via: readonly (string | { readonly title?: string; readonly url?: string })[]
      }
    >
  >
  readonly message?: string
  readonly statusCode?: number
  readonly error?: { readonly summary?: string }
}

/** Worse than this, and the build fails. */
const blockingSeverities: readonly string[] = ['high', 'critical']

/** @param output what npm printed, also where it ended with an error */
export const readAudit = (output: string): Audit => {
  let report: Report
  try {
    report = JSON.parse(output) as Report
  } catch {
    return { kind: 'not-asked', reason: output.trim().split('\n', 1)[0] ?? '' }
  }
  const { auditReportVersion, vulnerabilities, message, statusCode, error } = report
  if (auditReportVersion === undefined || !vulnerabilities) {
    const status = statusCode === undefined ? undefined : `it answered ${statusCode}`
    return { kind: 'not-asked', reason: error?.summary || message || status || 'npm gave no report' }
  }
  const found = Object.entries(vulnerabilities)
  const blocking = found.filter(([, { severity }]) => blockingSeverities.includes(severity))
  return {
    kind: 'asked',
    others: found.length - blocking.length,
    blocking: blocking.map(([name, { severity, range, via }]) => {
      const why = via.flatMap((each) => (typeof each === 'string' ? [`through ${each}`] : [`${each.title ?? ''} ${each.url ?? ''}`.trim()]))
      return `${severity}: ${name} ${range}: ${why.join('; ')}`
    }),
  }
}
