import { describe, expect, it } from 'vitest'
import type { Audit, AuditStatus } from '#model/audit'
import { checks, type CheckId } from '#model/checks'
import type { Finding } from '#model/review'
import { auditConclusion, auditedAreas, gapsByRule } from '#report/formats/audit-outline'
import { auditToMarkdown } from '#report/formats/audit-to-markdown'
import { auditToTerminal } from '#report/formats/audit-to-terminal'
import { aCoverage, aFinding } from '../../support/a-review.ts'

const anAudit = (
  findings: readonly Finding[],
  different: Partial<Audit> = {},
  statuses: Partial<Record<CheckId, AuditStatus>> = {},
): Audit => ({
  schemaVersion: 1,
  repository: 'acme/shop',
  head: { revision: 'main', commit: 'a'.repeat(40) },
  checks: checks.map(({ id }) => ({
    id,
    status: statuses[id] ?? (findings.some(({ check }) => check === id) ? 'gap' : 'not-evidenced'),
    evidence: statuses[id] === 'evidenced' ? [{ path: 'src/a.ts', startLine: 1, endLine: 1, note: 'bounded' }] : [],
    gaps: findings.filter(({ check }) => check === id).map(({ fingerprint }) => fingerprint),
    note: 'checked by a rule',
  })),
  findings,
  coverage: aCoverage(),
  ...different,
})

const areaOf = (audit: Audit, area: string) => auditedAreas(audit).find((each) => each.area === area)
const existing = (different: Partial<Finding> = {}): Finding => aFinding({ state: 'existing', ...different })
const allEvidenced = Object.fromEntries(
  checks.filter(({ area }) => area === 'failure-handling').map(({ id }) => [id, 'evidenced']),
) as Partial<Record<CheckId, AuditStatus>>

describe('what an area amounts to', () => {
  const hygiene = existing({ severity: 'P3', blocking: false })
  it.each<[string, Audit, string, string]>([
    ['a gap that blocks', anAudit([existing(), hygiene]), 'not-production-ready', 'Not production-ready (1 P1 and 1 P3)'],
    ['a gap that does not', anAudit([hygiene]), 'production-ready-with-fixes', 'Production-ready with fixes (1 P3)'],
    [
      'a gap of a preview',
      anAudit([existing({ stage: 'preview', blocking: false })]),
      'unproven',
      'Only preview findings; 0 of 8 checks evidenced',
    ],
    ['a gap that was waived', anAudit([existing({ state: 'waived' })]), 'unproven', 'No gap found; 0 of 8 checks evidenced'],
    ['neither a gap nor evidence', anAudit([]), 'unproven', 'No gap found; 0 of 8 checks evidenced'],
    [
      'evidence of some checks',
      anAudit([], {}, { '4.1': 'evidenced', '4.2': 'not-applicable' }),
      'unproven',
      'No gap found; 1 of 7 checks evidenced',
    ],
    ['evidence of every check', anAudit([], {}, allEvidenced), 'production-ready', 'Production-ready'],
    [
      'a check that was not examined',
      anAudit([], {}, { ...allEvidenced, '4.1': 'not-examined' }),
      'not-fully-examined',
      'Not fully examined (1 check)',
    ],
  ])('%s', (_what, audit, verdict, text) => {
    expect(areaOf(audit, 'failure-handling')?.conclusion).toEqual({ verdict, text })
  })

  it('a gap that the baseline records still counts, and is not listed', () => {
    const gap = existing()
    const audit = anAudit([gap], {
      baseline: { recorded: [gap.fingerprint], gone: [], open: 0 } as unknown as NonNullable<Audit['baseline']>,
    })
    expect(areaOf(audit, 'failure-handling')).toMatchObject({ gaps: [], recorded: 1, conclusion: { verdict: 'not-production-ready' } })
  })

  it('the whole is not ready while a file could not be read, whatever was found in the others', () => {
    const unread = { coverage: aCoverage({ notExamined: [{ path: 'a.sql', reason: 'syntax error' }] }) }
    expect(auditConclusion(anAudit([hygiene], unread)).text).toBe('Not fully examined (1 file could not be read)')
    expect(auditConclusion(anAudit([existing()], unread)).verdict).toBe('not-production-ready')
  })
})

describe('a status', () => {
  it('of an anti-pattern says that it was found, avoided or not found', () => {
    const text = auditToTerminal(
      anAudit([existing({ check: '8.5', area: 'shutdown' })], {}, { '8.6': 'evidenced', '5.5': 'not-evidenced', '8.1': 'evidenced' }),
      { colour: false, width: 100 },
    )
    expect(text).toMatch(/\n {2}found +8\.5 +Force-killing tasks\n/)
    expect(text).toMatch(/\n {2}avoided +8\.6 +Ignoring cancellation exceptions\n/)
    expect(text).toMatch(/\n {2}not found +5\.5 /)
    expect(text).toMatch(/\n {2}evidenced +8\.1 /)
  })
})

describe('many gaps', () => {
  const many = Array.from({ length: 30 }, (_, index) => existing({ startLine: index + 1 }))

  it('of one rule are shown in full three times, then by place, then counted', () => {
    expect(gapsByRule(many).map(({ full, places, more }) => [full.length, places.length, more])).toEqual([[3, 7, 20]])
  })

  it('of one severity do not hide those of another', () => {
    expect(gapsByRule([...many, existing({ severity: 'P3', startLine: 99 })]).map(({ full }) => full.length)).toEqual([3, 1])
  })

  it.each([
    ['terminal', (audit: Audit) => auditToTerminal(audit, { colour: false, width: 100 })],
    ['Markdown', auditToMarkdown],
  ])('are all told of in %s', (_format, render) => {
    const text = render(anAudit(many))
    expect(text).toContain('src/billing.ts:10')
    expect(text).not.toContain('src/billing.ts:11')
    expect(text).toMatch(/and 20 (more|other places)/)
  })
})

it.each<[string, string, string, string]>([
  ['the working tree', 'WORKTREE', 'WORKTREE', 'the working tree'],
  ['a branch', 'main', 'a'.repeat(40), '`main` (`aaaaaaaaaaaa`)'],
])('an audit of %s names it as a review does', (_what, revision, commit, name) => {
  const audit = anAudit([], { head: { revision, commit } })
  expect(auditToTerminal(audit, { width: 100, colour: false })).toContain(`Production readiness of acme/shop at ${name}\n`)
  expect(auditToMarkdown(audit)).toContain(`At ${name}: `)
})
