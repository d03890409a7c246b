import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'A failure, crash or deploy between the statements leaves a half-done change in the database, and only manual repair completes it. The next attempt starts from that state.',
  fix: 'Keep the statements in one transaction, or make each of them safe to run alone and to repeat.',
  blindSpots: 'A transaction that a framework opens elsewhere is not detected.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['partial-write'],
      ({ by, protects }) => ({
        message: `This change removes the transaction \`${by}\` around the writes of ${protects}. If one write fails, the earlier ones stay.`,
        fix: `Restore \`${by}\`, or make each write safe to run alone and to repeat.`,
      }),
      // An atomic write can still happen twice.
      () => [],
    ),
})
