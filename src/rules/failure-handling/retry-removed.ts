import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const retryRemoved = rule({
  id: 'retry-removed',
  check: '4.4',
  alsoServes: ['4.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Retry removed',
  why: 'Transient failures that a retry absorbed (a database still starting, a dropped connection) now fail at once. The request fails, or the process does not start when it comes up together with its dependencies.',
  fix: 'Restore the retry, or explain in the change why the first failure is final now.',
  languages: ['python', 'go', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['transience'],
      ({ protects }) => `This removes the retry in ${protects}. A transient failure is now final.`,
      () => [],
    ),
})
