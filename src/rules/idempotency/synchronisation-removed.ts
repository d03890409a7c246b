import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const synchronisationRemoved = rule({
  id: 'synchronisation-removed',
  check: '6.6',
  alsoServes: ['6.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Lock or thread-safe state taken away',
  why: 'Requests run at the same time on many threads. What was changed by one at a time can now be changed by two at once: an update is lost, a list breaks while it is read, and it shows under load only, never in a test.',
  fix: 'Keep the lock or the concurrent type, or make sure that only one thread ever comes here and say so.',
  blindSpots: 'A lock that the caller takes instead, in another file, is not seen.',
  languages: ['java', 'go', 'python'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['race'],
      ({ by, protects }) =>
        `\`${by}\` kept ${protects} from being changed by two threads at once, and is taken away; nothing like it took its place.`,
    ),
})
