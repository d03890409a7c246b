import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const shutdownHandlerRemoved = rule({
  id: 'shutdown-handler-removed',
  check: '8.1',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Handling of the signal to stop removed',
  why: 'Every deploy sends that signal. Without the handler the process ends at once: requests that were being answered get no answer, jobs stop in the middle, and what was buffered is lost.',
  fix: 'Keep a handler that stops taking new work, waits for what is running, and then closes connections.',
  blindSpots: 'A handler that a package installs by itself is known for common packages only.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['abrupt-end'],
      ({ by, protects }) => `${by} is no longer handled in ${protects}, and nothing else that is told to stop was put in its place.`,
    ),
})
