import type { Retry } from '#model/facts/retry'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'

/** Also in a client that others install: it runs inside their services. */
const isRun = (retry: Linked<Retry>): boolean =>
  retry.inService || (retry.file.role === 'production' && retry.file.unit?.runtime === 'library' && retry.file.side !== 'frontend')

export const retryOfRefusedRequest = rule({
  id: 'retry-of-refused-request',
  check: '4.2',
  alsoServes: ['4.5'],
  severity: 'P2',
  stage: 'stable',
  title: 'Refused request is tried again',
  why: 'An answer of 400, 401, 404 or 422 comes again however often it is asked. The caller waits for all attempts in vain, the other side gets several times the load just when something is wrong, and a wrong key or a wrong body looks like an outage.',
  fix: 'Give up at once on 4xx (but for 408, 425 and 429), and try again only on network errors, 5xx and these.',
  blindSpots: 'It reads loops and retried functions that decide by `response.ok`; a condition that is made elsewhere counts as right.',
  languages: ['typescript'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!isRun(retry)) continue
      if (retry.toldApartAt) yield evidenceAt(retry, 'refusals are told apart', retry.toldApartAt, `refusal ${retry.subject}`)
      if (retry.indiscriminate)
        yield gapAt(retry, {
          at: retry.indiscriminate.at,
          subject: `refusal ${retry.subject}`,
          message: `Whatever is not \`${retry.indiscriminate.answer}.ok\` is tried again here, refusals (4xx) too, which come again however often they are asked.`,
        })
    }
  },
})
