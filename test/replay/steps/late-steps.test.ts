import { describe, expect, it } from 'vitest'
import { lateEntries, lateSteps } from '#replay/steps/late-steps'
import { journalTimes } from '#replay/steps/step-order'

describe('a new step beside those of the base branch', () => {
  it('is late if the base has a later version', () => {
    expect(lateSteps(['db/V1__a.sql', 'db/V3__c.sql', 'db/R__views.sql'], ['db/V2__b.sql', 'db/V4__d.sql'], 'flyway')).toEqual([
      '`V2__b.sql` has a lower version than `V3__c.sql` of the base. Flyway fails its validation, unless `outOfOrder` is on.',
    ])
  })

  it('stops its tool if the base has its version', () => {
    expect(lateSteps(['db/0002_a.up.sql'], ['db/0002_b.up.sql'], 'golang-migrate')).toEqual([
      '`0002_b.up.sql` has the same version as `0002_a.up.sql` of the base. golang-migrate then fails to start.',
    ])
  })

  it.each(['prisma', 'typeorm', 'alembic', 'sql'] as const)('is no matter of versions for %s', (runner) => {
    expect(lateSteps(['db/20260201_a/migration.sql'], ['db/20260101_b/migration.sql'], runner)).toEqual([])
  })
})

describe('a new entry of the journal of drizzle-kit', () => {
  const journal = (...whens: readonly number[]): string =>
    JSON.stringify({ entries: whens.map((when, idx) => ({ idx, when, tag: `000${idx}_step` })) })
  const times = journalTimes(journal(100, 300, 200, 400))
  const paths = [0, 1, 2, 3].map((idx) => `drizzle/000${idx}_step.sql`)

  it('is skipped if a database ran a later one', () => {
    expect(lateEntries(paths.slice(0, 2), paths.slice(2), times)).toEqual([
      '`0002_step.sql` has an earlier time in the journal than `0001_step.sql` of the base. drizzle-orm never applies it to a database that ran that one, and reports no error.',
    ])
  })

  it('is fine beside others of the same deploy', () => {
    expect(lateEntries(paths.slice(0, 1), paths.slice(1), times)).toEqual([])
  })

  it.each(['', '{', '{"entries":[{"when":"x"}]}'])('needs a journal: %s', (text) => {
    expect(journalTimes(text)).toEqual(new Map())
  })
})
