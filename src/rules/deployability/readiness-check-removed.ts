import { rule } from '#model/rule'
import { lostReadinessChecks } from '#system/protections/lost-readiness-checks'
import { readinessChecksOf } from '#system/readiness-checks'

export const readinessCheckRemoved = rule({
  id: 'readiness-check-removed',
  check: '1.5',
  alsoServes: ['1.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Check of a dependency removed from a readiness endpoint',
  why: 'An instance that cannot reach its database, cache or broker still counts as ready. It gets traffic, and every request that needs the dependency fails.',
  fix: 'Restore the check, with a short timeout. If the dependency is optional, log its state instead, and say so in the pull request.',
  blindSpots: 'Judges handlers that call nothing any more. Does not see a probe that a proxy or a platform makes itself.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    for (const { at, subject, within, by } of readinessChecksOf(system))
      yield { kind: 'evidence', at, subject, within, note: `asks a dependency: \`${by}\``, checks: [] }
    if (!change) return
    for (const { at, subject, within, by, route } of lostReadinessChecks(system, change))
      yield {
        kind: 'gap',
        at,
        subject,
        within,
        message: `This change removes \`${by}\` from ${route}, which now asks no dependency. Instances without a working dependency count as ready.`,
        fix: `Restore \`${by}\` with a short timeout. If the dependency is optional, log its state instead.`,
      }
  },
})
