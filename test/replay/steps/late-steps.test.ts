import { describe, expect, it } from 'vitest'
import { lateSteps } from '#replay/steps/late-steps'

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
