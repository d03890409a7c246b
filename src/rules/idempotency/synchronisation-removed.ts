import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const synchronisationRemoved = rule({
  id: 'synchronisation-removed',
  check: '6.6',
  alsoServes: ['6.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Lock or thread-safe type removed',
  why: 'Requests run concurrently on many threads. Two of them can now change this state at the same time: an update is lost, or a list breaks while it is read. It shows only under load, never in a test.',
  fix: 'Keep the lock or the concurrent type, or confine this state to one thread and say so in a comment.',
  blindSpots: 'A lock that the caller takes instead, in another file, is not detected.',
  languages: ['java', 'go', 'python'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['race'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, which protected ${protects} from concurrent access, and does not replace it. Concurrent updates can be lost.`,
    ),
})
