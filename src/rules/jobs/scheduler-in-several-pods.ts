import { gapAt, rule } from '#model/rule'
import { isOwnWorkload } from '#system/deployment/deployments'
import { schedulersOf } from '#system/deployment/schedulers'
import { leastPods } from '#system/deployment/serving'

const controllers: ReadonlySet<string> = new Set(['Deployment', 'Rollout', 'StatefulSet'])

export const schedulerInSeveralPods = rule({
  id: 'scheduler-in-several-pods',
  check: '7.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Scheduler runs in several pods',
  why: 'Each of these schedulers starts every task of the schedule. With three pods, all periodic work is done three times, at the same time.',
  fix: 'Run the scheduler in a Deployment of its own with `replicas: 1` and `strategy: Recreate`, or use a scheduler with a lock.',
  blindSpots: 'Checks only schedulers that the command of a container names. Does not see a lock that the tasks take.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!controllers.has(workload.controller) || !isOwnWorkload(workload)) continue
      const [scheduler] = schedulersOf(workload)
      const pods = scheduler && leastPods(system, workload)
      if (!scheduler || pods === undefined || pods < 2) continue
      yield gapAt(workload, {
        at: scheduler.at,
        subject: `${workload.subject} scheduler`,
        message: `\`${scheduler.by}\` runs in each of the ${pods} pods of ${workload.controller} \`${workload.name}\`. Each of them starts every task of the schedule, so periodic tasks run ${pods} times.`,
      })
    }
  },
})
