import { rule } from '#model/rule'
import { judgeLost, whereCallersCome } from '#system/lost-safeguards'

export const tenantFilterRemoved = rule({
  id: 'tenant-filter-removed',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Statement no longer limited to its tenant or owner',
  why: 'Whoever knows or guesses an id reads or changes what belongs to others, and a statement on many rows takes theirs as well. It works in every test with one tenant.',
  fix: 'Put the column back into the condition, or show in the change what proves whose row it is before this statement.',
  blindSpots: 'Conditions that are made in another function are not followed.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['foreign-rows'],
      ({ by, protects }) => `${protects} is no longer limited to rows by \`${by}\`: it takes those of others too.`,
      whereCallersCome,
    ),
})
