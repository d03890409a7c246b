import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#system/lost-safeguards'

/** The guard of a route is a function, an annotation or a decorator. */
const calledIn = ({ by, endpoint }: Lost): string =>
  endpoint !== undefined && /^[\w$.]+$/.test(by) ? `the \`${by}()\` middleware` : `\`${by}\``

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'A failure, crash or deploy between the statements can leave a half-done change in the database that must be repaired by hand. The next attempt starts from that state.',
  fix: 'Keep the statements in one transaction, or make each of them idempotent and valid without the others.',
  blindSpots: 'A transaction that a framework opens elsewhere is not detected.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['partial-write'],
      (lost) => ({
        message: `This change removes ${calledIn(lost)}, which kept the writes of ${lost.protects} in one transaction. If one write fails, the earlier ones stay in the database.`,
        fix: `Restore ${calledIn(lost)}, or make each write idempotent and valid without the others.`,
      }),
      // An atomic write can still happen twice.
      () => [],
    ),
})
