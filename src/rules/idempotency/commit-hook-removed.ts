import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const commitHookRemoved = rule({
  id: 'commit-hook-removed',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Effect that no longer waits for the commit',
  why: 'A job, a message or a mail leaves before the rows that it speaks of are there for others: its consumer finds nothing, or what was before. When the transaction is rolled back afterwards, it has told of something that never happened.',
  fix: 'Let it wait for the commit again, or write it into an outbox in the same transaction.',
  blindSpots: 'Whether a transaction is open at that place may be decided by the caller, or by a setting for all requests.',
  languages: ['java', 'python'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['early-effect'],
      ({ by, protects }) => `${protects} waited for the commit by \`${by}\`; now it is done at once, on rows that nobody else sees yet.`,
    ),
})
