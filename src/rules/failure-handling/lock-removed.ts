import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const lockRemoved = rule({
  id: 'lock-removed',
  check: '4.8',
  alsoServes: ['7.4', '6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock removed',
  why: 'Two requests or instances can now read the same data before either of them writes: the last item is sold twice, a limit is exceeded, or a job runs on two machines. Tests pass, because it happens only under load.',
  fix: 'Restore the lock, or let the database reject the second writer (a unique key, a conditional update) and include that migration or statement in this pull request.',
  blindSpots: 'A lock that moves into a function called for the first time here counts as kept.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['overlap'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, which serialized access to ${protects}, and does not add another lock. Concurrent runs can now overlap.`,
    ),
})
