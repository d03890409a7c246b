import { expect, it } from 'vitest'
import { rules } from '#rules/index'
import type { Label } from '../../scripts/accuracy/labels.ts'
import type { LedgerEntry } from '../../scripts/accuracy/ledger.ts'
import { firstSightPart, otherFirstSightPart } from '../../scripts/first-sight-part.ts'

const run = (repository: string, pulls: number): LedgerEntry => ({
  repository,
  date: '2026-01-01',
  commit: 'a'.repeat(40),
  seed: 1,
  pulls,
  errors: 0,
  inline: 3,
  blocked: 1,
})

const label = (repository: string, line: number, verdict: Label['verdict'], firstSight?: Label['firstSight']): Label => ({
  repository,
  commit: 'abcdef0',
  rule: 'external-call-without-timeout',
  path: 'src/a.ts',
  line,
  verdict,
  note: 'n',
  ...(firstSight ? { firstSight } : {}),
})

const blocking = { stage: 'stable', severity: 'P1', inline: true, blocking: true } as const
const preview = { stage: 'preview', severity: 'P2', inline: false, blocking: false } as const

it('tells of the newest runs by place, severity and area, and counts a debatable finding half', () => {
  const text = firstSightPart(
    rules,
    [run('acme/old', 100), run('acme/orders', 200), run('acme/rates', 150)],
    [
      label('acme/old', 1, 'wrong', blocking),
      label('acme/orders', 1, 'right', blocking),
      label('acme/orders', 2, 'debatable', blocking),
      label('acme/rates', 3, 'wrong', preview),
      label('acme/rates', 4, 'right'),
    ],
  )
  expect(text).toContain('350 merged pull requests of 2 repositories')
  expect(text).toContain('6 inline findings (0.02 per pull request), 2 pull requests blocked.')
  expect(text).toContain('| inline | 2 | 1 | 1 | 0 | 75 % |')
  expect(text).toContain('| blocking | 2 | 1 | 1 | 0 | 75 % |')
  expect(text).toContain('| preview | 1 | 0 | 0 | 1 | 0 % |')
  expect(text).toContain('| P1, stable | 2 | 1 | 1 | 0 | 75 % |')
  expect(text).toContain('| Failure handling & degradation | 3 | 1 | 1 | 1 | 50 % |')
})

it('says so where no run was made', () => expect(firstSightPart(rules, [], [])).toContain('No run at first sight'))

it('tells of whole trees apart, and not among pull requests', () => {
  const labels = [
    label('acme/orders', 1, 'right', { ...blocking, run: 'audit' }),
    label('acme/orders', 2, 'debatable', { ...blocking, blocking: false, run: 'audit' }),
    label('acme/orders', 3, 'wrong', { ...preview, run: 'guards' }),
    label('acme/rates', 4, 'wrong', blocking),
  ]
  expect(otherFirstSightPart(labels)).toContain(
    '| whole trees: inline | 2 | 1 | 1 | 0 | 75 % |\n| whole trees: blocking | 1 | 1 | 0 | 0 | 100 % |',
  )
  expect(otherFirstSightPart(labels)).toContain('| pull requests that delete guards: preview | 1 | 0 | 0 | 1 | 0 % |')
  expect(firstSightPart(rules, [run('acme/orders', 10), run('acme/rates', 10)], labels)).toContain('| inline | 1 | 0 | 0 | 1 | 0 % |')
})
