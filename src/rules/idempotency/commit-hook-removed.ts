import { rule } from '#model/rule'
import { judgeLost } from '#change/lost-safeguards'

export const commitHookRemoved = rule({
  id: 'commit-hook-removed',
  check: '6.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Task or message sent before the commit',
  why: 'A worker or service that is started before the commit finds no row, or an outdated one. If the transaction rolls back, the task, message or request has already been sent, for data that was never stored.',
  fix: 'Run the call after the commit again, or store the task or event in an outbox table in the same transaction.',
  blindSpots: 'Whether a transaction is open here may depend on the caller, or on a setting for all requests.',
  languages: ['java', 'python'],
  judge: (system, change) =>
    judgeLost(system, change, ['early-effect'], ({ by, protects }) => ({
      message: `This change removes \`${by}\`, so ${protects} now runs before the transaction commits. What it starts may not find the new data yet.`,
      fix: `Restore \`${by}\`, or store the task or event in an outbox table in the same transaction.`,
    })),
})
