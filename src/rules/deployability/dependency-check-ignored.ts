import type { OperationMark } from '#model/facts/requests/operation'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { isForProduction } from '#link/units/environment-of'
import { reportsHealth } from '#system/deployment/readiness-checks'

export const dependencyCheckIgnored = rule({
  id: 'dependency-check-ignored',
  check: '1.5',
  alsoServes: ['1.3', '1.8'],
  severity: 'P2',
  stage: 'stable',
  title: 'Result of a dependency check ignored',
  why: 'The process starts with a wrong address or password, and no log line says so. The first requests fail, and the on-call engineer has to find out which dependency is down.',
  fix: 'Log the outcome with the name of the dependency, and stop the process if it cannot work without it.',
  blindSpots:
    'Recognizes checks by the word `ping`, and connections by words such as `connect` and `dial`, in code that opens connections or starts the process. Does not judge checks in loops.',
  languages: ['go', 'typescript', 'python', 'java'],
  *judge(system) {
    for (const setting of system.facts('start-setting'))
      if (setting.what === 'unchecked' && isForProduction(setting))
        yield gapAt(setting, {
          title: 'Health endpoint no longer asks a dependency',
          risk: 'Instances that cannot reach the dependency count as healthy and receive traffic, and a rollout replaces working instances by them.',
          fix: 'Delete the setting. If the dependency is optional, leave it out of the readiness group instead, so that the health endpoint still reports it.',
          message: `With \`${setting.by}\`, the health endpoint reports the instance as up although the dependency does not answer.`,
        })
    for (const mark of system.facts('operation-mark')) {
      if (!mark.inService) continue
      const isHealth = reportsHealth(system, mark)
      if (!isHealth && !opensConnections(mark)) continue
      // A request or a job that opens a connection is not the start.
      if (mark.subject.startsWith('connection ') && (mark.reach.has('request') || mark.reach.has('job'))) continue
      if (mark.mark === 'heeded-check') yield { ...evidenceAt(mark, `handles the outcome of \`${mark.by}\``), checks: [] }
      if (mark.mark === 'ignored-check')
        yield gapAt(mark, {
          removed: `the code that handles a failure of \`${mark.by}\``,
          ...(isHealth
            ? {
                risk: 'Instances that cannot reach the dependency count as ready and receive traffic, and a rollout replaces working instances by them. No log line says so.',
                fix: 'Report the instance as not ready if the check fails, and log the failure with the name of the dependency.',
              }
            : {}),
          message: isHealth
            ? `\`${mark.by}\` checks a dependency, and its failure changes nothing. The instance counts as ready although the dependency does not answer, and no log line says so.`
            : `\`${mark.by}\` ${mark.subject.startsWith('connection ') ? 'connects to' : 'checks'} a dependency, and its result is thrown away. The process starts although the dependency does not answer, and no log line says so.`,
        })
    }
  },
})

/** How the name of a function begins that opens connections or starts the process. */
const opening =
  /^(open|connect|new|init|start|main|set_?up|boot|ready|check|dial|create|lifespan|run|serve|constructor|configure|wire|build|make|provide|register|load)/i

const opensConnections = ({ within, reach }: Linked<OperationMark>): boolean =>
  reach.has('startup') || opening.test(within.slice(within.lastIndexOf('.') + 1))
