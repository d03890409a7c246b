import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const retryRemoved = rule({
  id: 'retry-removed',
  check: '4.4',
  alsoServes: ['4.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Retry taken away',
  why: 'What another attempt got over (a database that is still starting, a connection that was cut) is a failure now: the request fails, or the process does not come up when it is started together with what it needs.',
  fix: 'Put the retry back, or say in the change why the first failure is final now.',
  languages: ['python', 'go', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['transience'],
      ({ protects }) => `A failure in ${protects} was tried again before; this change takes that away, and the first failure is final.`,
      () => [],
    ),
})
