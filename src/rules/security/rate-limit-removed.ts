import { evidenceAt, rule } from '#model/rule'
import { judgeLost, whereCallersCome } from '#system/lost-safeguards'

export const rateLimitRemoved = rule({
  id: 'rate-limit-removed',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rate limit removed',
  why: 'Whoever finds this now may call it as fast as the network carries: codes are guessed, mail is sent, the database is kept busy for one client, and every other one waits.',
  fix: 'Put the limit back, or show in the change which limit covers it now.',
  blindSpots: 'A limit in a gateway whose configuration is not in the repository is not seen.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    for (const mark of system.facts('operation-mark'))
      if (mark.mark === 'rate-limit' && mark.inService) yield evidenceAt(mark, `limited by \`${mark.by}\``)
    yield* judgeLost(
      system,
      change,
      ['overuse'],
      ({ by, protects }) => `\`${by}\` no longer limits how often ${protects} is used, and no other limit took its place.`,
      whereCallersCome,
    )
  },
})
