import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const retryRemoved = rule({
  id: 'retry-removed',
  check: '4.4',
  alsoServes: ['4.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Retry removed',
  why: 'A dropped connection or a brief restart of a dependency now fails the request or job. A process that starts together with its database may exit before the database is ready.',
  fix: 'Restore the retry, or explain in the pull request why the first failure should be final.',
  languages: ['python', 'go', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['transience'],
      ({ protects }) => `This change removes the retry in ${protects}. The first transient failure there is now final.`,
      () => [],
    ),
})
