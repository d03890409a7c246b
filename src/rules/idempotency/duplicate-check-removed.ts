import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const duplicateCheckRemoved = rule({
  id: 'duplicate-check-removed',
  check: '6.6',
  alsoServes: ['6.3', '7.2'],
  severity: 'P2',
  stage: 'preview',
  title: 'Check for what was done before taken away',
  why: 'The same request a second time (a retry, a double click, an event that comes twice) was turned away because it had been done already. Now it is done again: two orders, two mails, two downloads of the same file.',
  fix: 'Keep the check, or let a unique key of the database refuse the second one and show it in the change.',
  blindSpots: 'A check that moves into a function which is called for the first time here counts as kept.',
  languages: ['go', 'python', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['doubling'],
      ({ by, protects }) => `\`${by}\` kept ${protects} from doing a second time what was done before, and is taken away.`,
      () => [],
    ),
})
