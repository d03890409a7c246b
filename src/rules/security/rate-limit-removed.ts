import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { gatewayLimitIn, lostGatewayLimits, narrowedLimits } from '#change/access/lost-gateway-limits'
import { raisedLimits } from '#change/access/raised-limits'
import { judgeLost, whereCallersCome } from '#change/lost-safeguards'

/** What only reads may rely on a cache or on the limit of a proxy. */
const changesNothing = (base: System | undefined, subject: string | undefined): boolean => {
  const routes = subject === undefined ? [] : (base?.facts('endpoint').filter((one) => one.subject === subject) ?? [])
  return routes.length > 0 && routes.every(({ method, stateChanging }) => method === 'GET' && !stateChanging)
}

export const rateLimitRemoved = rule({
  id: 'rate-limit-removed',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rate limit removed',
  why: 'Callers can now send requests as fast as the network allows. One bot can keep the service and its database busy while all other clients wait.',
  fix: 'Restore the limit, or state in the pull request which rate limit covers these requests now.',
  blindSpots:
    'Does not see a limit in a gateway whose configuration is not in the repository. The limit of a route that only reads is reported as a preview.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system, change) {
    for (const mark of system.facts('operation-mark'))
      if (mark.mark === 'rate-limit' && mark.inService)
        yield {
          ...evidenceAt(mark, `limited by \`${mark.by}\``),
          ...(mark.file.language === 'yaml' && { subject: gatewayLimitIn(mark.at.path) }),
        }
    if (change) {
      for (const { path, line, by, subject, within } of lostGatewayLimits(system, change))
        yield {
          kind: 'gap',
          at: { path, startLine: line, endLine: line },
          subject,
          within,
          message: `This change removes \`${by}\`, which limited how often callers can use the service, and does not add another limit. One client may now overload it.`,
          fix: `Restore \`${by}\`, or say in the pull request which rate limit covers these requests now.`,
        }
      for (const { path, line, by, subject, within } of narrowedLimits(system, change))
        yield {
          kind: 'gap',
          at: { path, startLine: line, endLine: line },
          subject,
          within,
          title: 'Rate limit no longer covers all routes',
          message: `This change makes \`${by}\` limit only routes that ask for it. Callers can use all others as often as they like.`,
          fix: 'Remove `global: false`, or give each route that changes something a limit of its own.',
        }
    }
    for (const { limit, before } of change ? raisedLimits(system, change) : [])
      yield gapAt(limit, {
        stage: 'preview',
        title: 'Rate limit raised until it stops no client',
        message: `This change raises the limit of \`${limit.by}\` from ${before} to ${limit.amount}. One client can now send as many requests as the service can take.`,
        fix: `Restore the limit of ${before}, or choose one that a single real client needs, and say in the pull request what else stops a bot.`,
        isWritten: true,
      })
    yield* judgeLost(
      system,
      change,
      ['overuse'],
      ({ by, protects, fromRequest, limit, endpoint }) =>
        limit?.kind === 'challenge'
          ? {
              message: `This change removes \`${by}\`, the CAPTCHA check of ${protects}, and does not add another. Bots may now use it freely.`,
              risk: 'Bots repeat what only people should do, as fast as the network allows, and the data that they leave looks like that of real users.',
              fix: `Restore \`${by}\`, or say in the pull request what keeps bots out now.`,
            }
          : limit?.kind === 'attempts'
            ? {
                message: `This change removes \`${by}\`, which limited attempts in ${protects}, and does not add another limit. One client may now try any number of times.`,
                risk: 'A bot may try passwords or codes until one is accepted, and then act as the user. Nothing fails and no alert fires.',
                fix: `Restore \`${by}\`, or say in the pull request which limit applies to ${protects} now.`,
              }
            : fromRequest
              ? {
                  ...(changesNothing(change?.base, endpoint) && { stage: 'preview' as const }),
                  message: `This change removes \`${by}\`, which limited how often callers can use ${protects}, and does not add another limit. One client may now overload the service.`,
                  fix: `Restore \`${by}\`, or say in the pull request which rate limit covers these requests now.`,
                }
              : {
                  message: `This change removes \`${by}\`, which limited how often ${protects} can run, and does not add another limit. One caller may now overload this service or the systems behind it.`,
                  risk: 'A bot, a loop or a burst of retries may run it without a limit. It takes connections and processor time from all other work, and the systems that it calls slow down or refuse requests.',
                  fix: `Restore \`${by}\`, or say in the pull request which limit applies to ${protects} now.`,
                },
      whereCallersCome,
    )
  },
})
