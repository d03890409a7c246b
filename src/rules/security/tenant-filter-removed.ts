import { rule } from '#model/rule'
import { judgeLost, whereCallersCome } from '#change/lost-safeguards'

export const tenantFilterRemoved = rule({
  id: 'tenant-filter-removed',
  check: '9.3',
  severity: 'P0',
  raisedFrom: 'P1',
  stage: 'stable',
  title: 'Tenant or owner filter removed',
  why: 'A user who changes an id in a request may reach data of another customer, and no error shows it. Tests with a single tenant still pass.',
  fix: 'Restore the column in the condition, or say in the pull request which code checks ownership before this statement.',
  blindSpots: 'Does not follow conditions that are built in another function.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['foreign-rows'],
      ({ by, protects, fromRequest }) => ({
        // Where no request is known to lead, the id may come from the service itself.
        ...(fromRequest ? {} : { severity: 'P1' as const }),
        ...(/Mixin$/.test(by)
          ? {
              message: `This change removes \`${by}\` from ${protects}. Queries of ${protects} may now reach rows of other tenants or users.`,
              fix: `Restore \`${by}\`, or say in the pull request which code checks ownership before these queries now.`,
            }
          : {
              message: `This change removes the filter by \`${by}\` from ${protects}. The query may now reach rows of other tenants or users.`,
              fix: `Restore the filter by \`${by}\`, or say in the pull request which code checks ownership before this query.`,
            }),
      }),
      whereCallersCome,
    ),
})
