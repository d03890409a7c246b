import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const commitHookRemoved = rule({
  id: 'commit-hook-removed',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Side effect no longer waits for the commit',
  why: 'A job, message or mail goes out before other connections can see its rows, so its consumer finds nothing or stale data. If the transaction then rolls back, it has announced something that never happened.',
  fix: 'Run it after the commit again, or write it to an outbox table in the same transaction.',
  blindSpots: 'Whether a transaction is open here may depend on the caller, or on a setting for all requests.',
  languages: ['java', 'python'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['early-effect'],
      ({ by, protects }) =>
        `This removes \`${by}\`, which delayed ${protects} until the commit. It now runs on rows that other connections cannot see yet.`,
    ),
})
