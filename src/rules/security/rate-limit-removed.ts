import { evidenceAt, rule } from '#model/rule'
import { judgeLost, whereCallersCome } from '#system/lost-safeguards'

export const rateLimitRemoved = rule({
  id: 'rate-limit-removed',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rate limit removed',
  why: 'Callers can now send requests as fast as the network allows. Attackers guess codes, bots send emails, and one client keeps the database busy while all others wait.',
  fix: 'Restore the limit, or state in the pull request which rate limit covers these requests now.',
  blindSpots: 'Does not see a limit in a gateway whose configuration is not in the repository.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    for (const mark of system.facts('operation-mark'))
      if (mark.mark === 'rate-limit' && mark.inService) yield evidenceAt(mark, `limited by \`${mark.by}\``)
    yield* judgeLost(
      system,
      change,
      ['overuse'],
      ({ by, protects }) =>
        `This change removes the rate limit \`${by}\` from ${protects} and does not add another. One client may now overload the service.`,
      whereCallersCome,
    )
  },
})
