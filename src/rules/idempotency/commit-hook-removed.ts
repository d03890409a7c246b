import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const commitHookRemoved = rule({
  id: 'commit-hook-removed',
  check: '6.5',
  severity: 'P1',
  stage: 'preview',
  title: 'Side effect no longer waits for the commit',
  why: 'The side effect may find no row, or an outdated one. If the transaction then rolls back, the side effect has already happened for data that was never stored.',
  fix: 'Run the side effect after the commit again, or write it to an outbox table in the same transaction.',
  blindSpots: 'Whether a transaction is open here may depend on the caller, or on a setting for all requests.',
  languages: ['java', 'python'],
  judge: (system, change) =>
    judgeLost(system, change, ['early-effect'], ({ by, protects }) => ({
      message: `This change removes \`${by}\`, which delayed ${protects} until the commit. Without it, ${protects} may run before other connections can see the rows.`,
      fix: `Restore \`${by}\`, or write the side effect to an outbox table in the same transaction.`,
    })),
})
