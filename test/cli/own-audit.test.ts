import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Audit, AuditedCheck } from '#model/audit'

import { runCli } from './run-cli.ts'

const root = join(import.meta.dirname, '../..')

let audit: Audit
beforeAll(async () => {
  const { stdout } = await runCli(root, ['audit', '--format', 'json', '--no-cache', '--quiet'])
  audit = JSON.parse(stdout) as Audit
}, 240_000)

const lineOf = ({ path, startLine, endLine }: AuditedCheck['evidence'][number]): string =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .slice(startLine - 1, endLine)
    .join('\n')

/** What was opened and agreed with, a line of each check: its file, and what stands there. */
const opened: readonly (readonly [string, string, RegExp])[] = [
  ['1.2', 'src/setup/variables-schema.ts', /z\.object|schema\.pick/],
  ['1.3', 'src/setup/variables-schema.ts', /z\.object|schema\.pick/],
  ['1.5', 'src/app/server/http-server.ts', /readyz/],
  ['1.8', 'deploy/kubernetes/deployment.yaml', /readinessProbe/],
  ['2.2', 'src/app/operations/logger.ts', /redact/],
  ['2.5', 'docs/operating.md', /Rotate/],
  ['3.1', 'src/app/operations/logger.ts', /pino\(/],
  ['3.2', 'src/app/operations/logger.ts', /traceId/],
  ['3.5', 'src/app/operations/metrics.ts', /readiness_webhook_seconds/],
  ['3.6', 'src/app/operations/metrics.ts', /readiness_webhook_seconds/],
  ['3.7', 'src/app/operations/metrics.ts', /readiness_retries_total/],
  ['3.8', 'src/app/operations/metrics.ts', /readiness_queue_jobs/],
  ['3.9', 'src/store/database/traced.ts', /SpanKind\.CLIENT/],
  ['3.10', 'test/app/tracing.test.ts', /traceId/],
  ['4.1', 'src/app/web/ask-as-person.ts', /AbortSignal\.timeout/],
  ['4.2', 'src/github/client/octokit-options.ts', /sleep/],
  ['4.5', 'src/app/start.ts', /retryLimit/],
  ['4.6', 'test/store/database/postgres.test.ts', /127\.0\.0\.1:9/],
  ['4.7', 'test/app/ask-as-person.test.ts', /createServer\(\(\) => \{\}\)/],
  ['5.1', 'src/store/database/migrations.ts', /NOT NULL DEFAULT/],
  ['5.3', 'src/store/database/migrations.ts', /rollback/],
  ['5.1', 'src/store/database/migrate.ts', /lock_timeout/],
  ['5.6', 'test/store/database/migrate.test.ts', /tryMigrations/],
  ['6.1', 'src/store/open-store.ts', /ON CONFLICT/],
  ['6.3', 'src/store/queue/queue.ts', /singletonKey/],
  ['7.4', 'src/store/database/migrate.ts', /pg_advisory_xact_lock/],
  ['6.6', 'src/store/files/facts-cache.ts', /ON CONFLICT/],
  ['7.1', 'src/store/queue/queue.ts', /boss\.work/],
  ['7.4', 'src/store/queue/lanes.ts', /FOR UPDATE/],
  ['7.6', 'src/app/operations/metrics.ts', /readiness_dead_letters_total/],
  ['7.7', 'src/store/queue/queue.ts', /deadLetter/],
  ['8.1', 'src/app/run.ts', /SIGTERM/],
  ['8.3', 'src/store/queue/queue.ts', /boss\.stop/],
  ['8.4', 'src/store/database/postgres.ts', /pool\.end/],
  ['8.5', 'deploy/kubernetes/deployment.yaml', /terminationGracePeriodSeconds/],
  ['9.2', 'src/app/webhooks/receive-webhook.ts', /verifySignature/],
  ['9.3', 'src/app/web/operate.ts', /given === undefined/],
  ['9.6', 'src/app/commands/carry-out.ts', /canMaintain/],
  ['10.1', 'docs/operating.md', /Roll back/],
  ['10.2', 'src/setup/variables-schema.ts', /READINESS_DISABLED/],
  ['10.3', 'docs/operating.md', /stuck/i],
  ['10.4', 'docs/operating.md', /Retry failed jobs/],
  ['10.5', '.github/CODEOWNERS', /@/],
]

describe('the audit of this repository', () => {
  it('finds no gap, and everything could be examined', () => {
    expect(audit.findings.filter(({ state }) => state === 'existing')).toEqual([])
    expect(audit.checks.filter(({ status }) => status === 'gap' || status === 'not-examined')).toEqual([])
    expect(audit.coverage.notExamined).toEqual([])
  })

  it.each(opened)('shows for %s what stands in %s', (check, path, text) => {
    const found = audit.checks.find(({ id }) => id === check)
    expect(found?.status).toBe('evidenced')
    expect(
      found?.evidence
        .filter((one) => one.path === path)
        .map(lineOf)
        .join('\n'),
    ).toMatch(text)
  })

  it('shows nothing that only speaks of itself: no comment, no title of a test, no rule', () => {
    const all = audit.checks.flatMap(({ id, evidence }) =>
      evidence.map((one) => ({ id, at: `${one.path}:${one.startLine}`, text: lineOf(one).trim() })),
    )
    expect(all.filter(({ at, text }) => /\.ts:/.test(at) && /^(\/\/|\* |\/\*|(it|test|describe)\()/.test(text))).toEqual([])
    expect(all.filter(({ at }) => /^(src\/(rules|facts)|test\/(rules|facts))\//.test(at))).toEqual([])
  })
})
