import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const transactionRemoved = rule({
  id: 'transaction-removed',
  check: '6.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Transaction removed',
  why: 'The statements that were committed together now stand alone. When one fails, or the process is stopped between them, the ones before it stay: half a change that nothing repairs, and that the next attempt runs into.',
  fix: 'Keep them in one transaction, or make each safe to be done alone and again.',
  blindSpots: 'A transaction that a framework opens elsewhere is not seen.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['partial-write'],
      ({ by, protects }) => `\`${by}\` no longer holds together what ${protects} writes.`,
      // What is written whole may still be written twice.
      () => [],
    ),
})
