import { rule } from '#model/rule'
import { judgeLost } from '#change/lost-safeguards'

/** A pool or a connection is created once, so its failure fails no single request. */
const riskOf = (words: string): string | undefined =>
  /pool/i.test(words)
    ? 'If the database is unreachable for a moment, creating the pool now fails at the first attempt. Before this change, a later attempt could succeed.'
    : /connect(?!ion_?(error|exception))/i.test(words)
      ? 'If the server is unreachable for a moment, connecting now fails at the first attempt. Before this change, a later attempt could succeed.'
      : undefined

export const retryRemoved = rule({
  id: 'retry-removed',
  check: '4.4',
  alsoServes: ['4.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Retry removed',
  why: 'A dropped connection, or a brief restart of the system that this code calls, can now fail a request or job. Before, a second attempt could have succeeded.',
  fix: 'Restore the retry, or explain in the pull request why the first failure should be final.',
  languages: ['python', 'go', 'java', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['transience'],
      ({ by, protects }) => ({
        message: `This change removes the retry in ${protects}. The first transient failure may now be final.`,
        risk: riskOf(`${protects} ${by}`),
      }),
      () => [],
    ),
})
