import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'Statements that were committed together now commit one by one. If one fails, or the process stops between them, the earlier ones stay. The next attempt runs into a half-done change.',
  fix: 'Keep them in one transaction, or make each statement safe to run alone and again.',
  blindSpots: 'A transaction that a framework opens elsewhere is not detected.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['partial-write'],
      ({ by, protects }) => `This removes \`${by}\` around the writes of ${protects}. If one of them fails, the earlier ones stay.`,
      // An atomic write can still happen twice.
      () => [],
    ),
})
