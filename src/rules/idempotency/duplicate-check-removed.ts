import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const duplicateCheckRemoved = rule({
  id: 'duplicate-check-removed',
  check: '6.6',
  alsoServes: ['6.3', '7.2'],
  severity: 'P2',
  stage: 'preview',
  title: 'Duplicate check removed',
  why: 'A repeated request or job used to be recognised as already done. The work, with all its effects, is now done again, and nothing logs an error.',
  fix: 'Restore the check, or let a unique key in the database reject the duplicate and include the migration that adds the key in this pull request.',
  blindSpots: 'A check that moves into a function called for the first time here counts as kept.',
  languages: ['go', 'python', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['doubling'],
      ({ by, protects, fromRequest }) => ({
        message: `This change removes \`${by}\`, which kept ${protects} from processing duplicates. A repeated ${fromRequest ? 'request' : 'run'} now does the work again.`,
        fix: `Restore \`${by}\`, or let a unique key in the database reject the duplicate and include its migration in this pull request.`,
      }),
      () => [],
    ),
})
