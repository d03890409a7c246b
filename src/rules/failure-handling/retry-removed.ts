import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const retryRemoved = rule({
  id: 'retry-removed',
  check: '4.4',
  alsoServes: ['4.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Retry removed',
  why: 'A dropped connection, or a brief restart of the system that this code calls, now fails a request or job that a second attempt would have saved.',
  fix: 'Restore the retry, or explain in the pull request why the first failure should be final.',
  languages: ['python', 'go', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['transience'],
      ({ protects }) => ({ message: `This change removes the retry in ${protects}. The first transient failure there is now final.` }),
      () => [],
    ),
})
