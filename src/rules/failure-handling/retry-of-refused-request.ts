import type { Retry } from '#model/facts/calls/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** Includes client libraries, which run inside the services that install them. */
const isRun = (retry: Linked<Retry>): boolean =>
  retry.inService || (retry.file.role === 'production' && retry.file.unit?.runtime === 'library' && retry.file.side !== 'frontend')

export const retryOfRefusedRequest = rule({
  id: 'retry-of-refused-request',
  check: '4.2',
  alsoServes: ['4.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'Retry on client errors (4xx)',
  why: 'Callers wait for every attempt before they see the error, and the server gets several times the load. A wrong key or a malformed body then looks like an outage.',
  fix: 'Fail immediately on 4xx responses except 408, 425 and 429. Retry only these three, network errors and 5xx responses.',
  blindSpots: 'Examines loops and retried functions that check `response.ok`. A condition computed elsewhere counts as correct.',
  languages: ['typescript'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!isRun(retry)) continue
      if (retry.toldApartAt)
        yield evidenceAt(retry, 'client errors (4xx) are handled separately', retry.toldApartAt, `refusal ${retry.subject}`)
      if (retry.indiscriminate)
        yield gapAt(retry, {
          at: retry.indiscriminate.at,
          subject: `refusal ${retry.subject}`,
          removed: 'the separate handling of client errors (4xx) from this retry',
          message: `This code retries every response that is not \`${retry.indiscriminate.answer}.ok\`, including client errors (4xx). Client errors fail again each time, so the retries only add delay and load.`,
        })
    }
  },
})
