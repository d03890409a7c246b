import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const duplicateCheckRemoved = rule({
  id: 'duplicate-check-removed',
  check: '6.6',
  alsoServes: ['6.3', '7.2'],
  severity: 'P2',
  stage: 'preview',
  title: 'Duplicate check removed',
  why: 'A repeated request (a retry, a double click, a redelivered event) used to be rejected as already done. It is now processed again: two orders, two mails, two downloads of the same file.',
  fix: 'Keep the check, or let a unique key in the database reject the duplicate and show it in the change.',
  blindSpots: 'A check that moves into a function called for the first time here counts as kept.',
  languages: ['go', 'python', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['doubling'],
      ({ by, protects }) =>
        `This removes \`${by}\`, which kept ${protects} from processing duplicates. A repeated request is now processed again.`,
      () => [],
    ),
})
