import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'A failure, crash or deploy between the statements leaves a half-done change: an order without items, or money taken from one account and never added to the other. The next attempt starts from that state.',
  fix: 'Keep the statements in one transaction, or make each of them safe to run alone and to repeat.',
  blindSpots: 'A transaction that a framework opens elsewhere is not detected.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['partial-write'],
      ({ by, protects }) => `This change removes \`${by}\` around the writes of ${protects}. If one write fails, the earlier ones stay.`,
      // An atomic write can still happen twice.
      () => [],
    ),
})
