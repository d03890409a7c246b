import { consequenceOf } from '#model/consequence'
import { checks } from '#model/checks'
import type { ChangedFile, ChangeSet, Hunk } from '#model/change-set'
import type { Coverage, Finding, Review } from '#model/review'

/** A finding of state `new`, with what a test wants to be different. Its fingerprint follows from rule, path and line unless given. */
export const aFinding = (different: Partial<Finding> = {}): Finding => {
  const startLine = different.startLine ?? 12
  const finding: Finding = {
    ruleId: 'external-call-without-timeout',
    check: '4.1',
    area: 'failure-handling',
    severity: 'P1',
    consequence: consequenceOf({ check: '4.1', severity: different.severity ?? 'P1' }),
    stage: 'stable',
    blocking: true,
    state: 'new',
    path: 'src/billing.ts',
    startLine,
    endLine: startLine,
    side: 'RIGHT',
    title: 'External call without a timeout',
    message: '`axios.get` waits for ever if billing.internal never answers.',
    risk: 'Every worker ends up waiting, and the service stops although nothing here has failed.',
    fix: 'Give the call a deadline shorter than its own caller has.',
    fingerprint: '',
    summaryOnly: false,
    ...different,
  }
  return {
    ...finding,
    fingerprint: different.fingerprint ?? `${finding.ruleId}.${finding.path}.${finding.startLine}`.replace(/[^\w.-]/g, '_'),
  }
}

export const aCoverage = (different: Partial<Coverage> = {}): Coverage => ({
  examined: ['src/billing.ts'],
  skipped: [],
  notExamined: [],
  rulesNotRun: [],
  ...different,
})

/** A production-ready review of one examined file, with what a test wants to be different. */
export const aReview = (different: Partial<Review> = {}): Review => ({
  schemaVersion: 1,
  repository: 'acme/shop',
  base: { revision: 'main', commit: 'a'.repeat(40) },
  head: { revision: 'feature', commit: 'b'.repeat(40) },
  verdict: 'production-ready',
  findings: [],
  operationalDiff: [],
  coverage: aCoverage(),
  checks: checks.map(({ id }) => ({ id, status: 'not-touched', evidence: [] })),
  ...different,
})

/** A review with something of everything that a review can hold. */
export const aFullReview = (): Review =>
  aReview({
    inputs: {
      version: '1.2.3',
      baseTree: '1'.repeat(64),
      headTree: '2'.repeat(64),
      settingsCommit: 'c'.repeat(40),
      settings: '3'.repeat(64),
      rules: '4'.repeat(64),
      only: ['external-call-without-timeout'],
      extractors: '5'.repeat(64),
    },
    verdict: 'not-production-ready',
    findings: [
      aFinding({
        ruleId: 'secret-in-source',
        check: '2.1',
        area: 'configuration',
        severity: 'P0',
        title: 'Secret in source',
        message: 'A token of a provider stands here.',
        startLine: 3,
        evidence: ['.env.example', 'config/'],
      }),
      aFinding({ suggestion: { at: { startLine: 12, endLine: 12 }, replacement: '  await axios.get(url, { timeout: 5_000 })' } }),
      aFinding({
        ruleId: 'shutdown-without-drain',
        check: '8.3',
        area: 'shutdown',
        path: 'src/server.ts',
        startLine: 40,
        endLine: 42,
        side: 'LEFT',
        title: 'Shutdown no longer drains',
      }),
      aFinding({
        severity: 'P2',
        blocking: false,
        startLine: 20,
        ruleId: 'retry-without-jitter',
        check: '4.2',
        title: 'Retry without jitter',
      }),
      aFinding({
        severity: 'P3',
        blocking: false,
        startLine: 1,
        ruleId: 'owner-not-evidenced',
        check: '10.5',
        area: 'playbooks',
        summaryOnly: true,
      }),
      aFinding({ stage: 'preview', blocking: false, startLine: 30, ruleId: 'job-without-dead-letter', check: '7.7', area: 'jobs' }),
      aFinding({ state: 'existing', startLine: 50 }),
      aFinding({ state: 'moved', startLine: 60 }),
      aFinding({ state: 'fixed', startLine: 70 }),
      aFinding({ state: 'suppressed', startLine: 80, evidence: ['the peer is in the same process'] }),
      aFinding({ state: 'waived', startLine: 90, evidence: ['accepted until 2027-01-01'] }),
    ],
    operationalDiff: [
      { sign: '+', kind: 'external call', subject: 'GET billing.internal', path: 'src/billing.ts', line: 12, note: 'no retry' },
      { sign: '-', kind: 'shutdown hook', subject: 'SIGTERM', path: 'src/server.ts', line: 40, note: '' },
    ],
    coverage: aCoverage({
      examined: ['src/billing.ts', 'src/server.ts'],
      skipped: [{ path: 'package-lock.json', reason: 'lock file' }],
      notExamined: [{ path: 'db/001.sql', reason: 'syntax error at line 4' }],
      rulesNotRun: [{ ruleId: 'migration-without-rollback', reason: 'db/001.sql was not read' }],
      truncated: 'GitHub lists 3,000 files at most',
    }),
    checks: checks.map(({ id }) =>
      id === '4.1'
        ? { id, status: 'gap', evidence: [{ path: 'src/billing.ts', startLine: 12, endLine: 12 }] }
        : { id, status: id === '9.2' ? 'evidenced' : 'not-touched', evidence: [] },
    ),
  })

/** A hunk that adds these lines, without context, from a line of the head on. */
export const addedLines = (newStart: number, lines: readonly string[]): Hunk => ({
  oldStart: newStart - 1,
  oldLines: 0,
  newStart,
  newLines: lines.length,
  lines: lines.map((line) => `+${line}`),
})

export const aChangedFile = (different: Partial<ChangedFile> = {}): ChangedFile => ({
  status: 'modified',
  path: 'src/billing.ts',
  hunks: [
    addedLines(
      1,
      Array.from({ length: 100 }, (_, index) => `line ${index + 1}`),
    ),
  ],
  ...different,
})

export const aChange = (files: readonly ChangedFile[] = [aChangedFile()], different: Partial<ChangeSet> = {}): ChangeSet => ({
  repository: 'acme/shop',
  base: { revision: 'main', commit: 'a'.repeat(40), entries: [] },
  head: { revision: 'feature', commit: 'b'.repeat(40), entries: [] },
  files,
  ...different,
})
