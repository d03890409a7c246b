import { rule } from '#model/rule'
import { isForProduction } from '#link/units/environment-of'
import { isTakenOut, lostReadinessChecks, lostSingleChecks, singleChecksOf } from '#change/protections/lost-readiness-checks'
import { readinessChecksOf } from '#system/deployment/readiness-checks'

export const readinessCheckRemoved = rule({
  id: 'readiness-check-removed',
  check: '1.5',
  alsoServes: ['1.8'],
  severity: 'P1',
  stage: 'stable',
  title: 'Dependency check removed from readiness endpoint',
  why: 'Every request that needs the dependency fails on that instance, while the load balancer keeps sending it traffic. In a rollout, instances with a wrong address or password replace the working ones.',
  fix: 'Restore the check with a short timeout. If the dependency is optional, log its state instead, and explain the removal in the pull request.',
  blindSpots: 'Reports only handlers that now call nothing else. Does not see probes configured in a proxy or a platform.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    for (const { at, subject, within, by, isAnswer } of readinessChecksOf(system))
      yield {
        kind: 'evidence',
        at,
        subject,
        within,
        note: isAnswer ? `can answer \`${by}\`` : `checks a dependency: \`${by}\``,
        checks: [],
      }
    for (const { at, subject, within, by } of singleChecksOf(system))
      yield { kind: 'evidence', at, subject, within, note: `checks a dependency: \`${by}\``, checks: [] }
    const groups = system.facts('start-setting').filter(({ what }) => what === 'asks')
    for (const { at, subject, asks = [] } of groups)
      for (const one of asks)
        yield {
          kind: 'evidence',
          at,
          subject: `${subject} asks ${one}`,
          within: '',
          note: `the readiness group asks \`${one}\``,
          checks: ['1.5'],
        }
    if (!change) return
    for (const before of change.base.facts('start-setting')) {
      const now = groups.find(({ at, subject }) => at.path === before.at.path && subject === before.subject)
      if (!now || !isForProduction(before)) continue
      const everything = new Set(groups.flatMap(({ asks = [] }) => asks))
      for (const one of before.asks ?? [])
        if (!everything.has(one) && !everything.has('*') && !isTakenOut(change, before.at.path, one))
          yield {
            kind: 'gap',
            at: now.at,
            subject: `${now.subject} asks ${one}`,
            within: '',
            isWritten: true,
            severity: 'P2',
            removed: `\`${one}\` from the readiness group`,
            message: `The readiness endpoint no longer asks \`${one}\`. Instances that cannot reach it count as ready and receive traffic.`,
            fix: `Restore \`${one}\` in \`management.endpoint.health.group.readiness.include\`, or say in the pull request why the service can do without it.`,
          }
    }
    for (const { at, subject, within, by, route, isAnswer } of lostReadinessChecks(system, change))
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        ...(isAnswer && { removed: `the answer \`${by}\` of ${route}` }),
        message: isAnswer
          ? `${route} now always answers that the instance is ready. Instances that cannot reach a dependency receive traffic.`
          : `This change removes \`${by}\` from ${route}, which now checks no dependency. Instances that cannot reach the dependency count as ready and receive traffic.`,
        fix: isAnswer
          ? 'Restore the checks with a short timeout, and log which dependency failed. If a dependency is optional, log its state instead.'
          : `Restore \`${by}\` with a short timeout. If the dependency is optional, log its state instead.`,
      }
    for (const { at, subject, within, by, route } of lostSingleChecks(system, change))
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        severity: 'P2',
        removed: `\`${by}\``,
        message: `This change removes \`${by}\` from ${route}, which still checks other dependencies. Instances that cannot reach this one count as ready and receive traffic.`,
        fix: `Restore \`${by}\` with a short timeout. If the dependency is optional, log its state instead.`,
      }
  },
})
