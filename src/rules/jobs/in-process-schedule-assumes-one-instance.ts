import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isOwnWorkload } from '#system/deployments'
import { effectInWords, effectOf } from '#system/side-effects'

type Instances = 'one' | 'unknown' | { readonly because: string }

/** How many instances run, where the repository's own deployments tell it of all that they run. */
const instancesOf = (system: System): Instances => {
  const workloads = system
    .facts('workload')
    .filter((workload) => isOwnWorkload(workload) && /^(Deployment|StatefulSet)$/.test(workload.controller))
  const [first, ...others] = workloads
  const scaler = system.facts('autoscaler').find((fact) => fact.file.role === 'production')
  if (scaler && others.length === 0) return { because: `${scaler.at.path}:${scaler.at.startLine} scales it out` }
  if (!first || scaler) return 'unknown'
  if (workloads.every(({ replicas }) => replicas === 1)) return 'one'
  return workloads.every(({ replicas = 1 }) => replicas > 1) ? { because: `${first.at.path} runs ${first.replicas} of them` } : 'unknown'
}

/** It takes the work by a conditional update before it does it: whoever comes second finds nothing to do. */
const claims = (system: System, { path, name }: { readonly path: string; readonly name: string }): boolean =>
  system
    .facts('data-access')
    .some(
      ({ at, within, operation, filters }) =>
        operation === 'update' && at.path === path && within === name && filters.some((filter) => !/^(id|_id|uuid)$/i.test(filter)),
    )

export const inProcessScheduleAssumesOneInstance = rule({
  id: 'in-process-schedule-assumes-one-instance',
  check: '7.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Schedule that every instance runs',
  why: 'A timer in the process fires in every instance. With three of them, and during every rolling deploy with one more than usual, the customers get the same e-mail as often as there are instances.',
  fix: 'Use the schedule of a queue or of the platform, which starts one run for all instances, or take a lock in the database for the time of the run.',
  blindSpots:
    'A lock under a name that says nothing of it is not recognised; effects more than two calls away are not seen. Where the deployments of the repository do not tell how many instances run, it is a note (P3); where they run one of each, it is silent.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    const instances = instancesOf(system)
    if (instances === 'one') return
    for (const schedule of system.facts('schedule')) {
      if (!schedule.inService || !schedule.inProcess || schedule.guardedBy !== undefined) continue
      const handler = system.define(schedule.at.path, schedule.handler)
      const effect = handler && effectOf(system, handler, ({ effect: kind }) => kind !== 'http')
      if (!effect || !handler || system.does(handler.path, handler.name, 'takes-lock')) continue
      if (claims(system, handler) || claims(system, { path: effect.at.path, name: effect.within })) continue
      yield gapAt(schedule, {
        ...(instances === 'unknown' ? { severity: 'P3' as const } : {}),
        message: `Every instance of the service runs this (\`${schedule.when}\`), and it ${effectInWords[effect.effect]} (\`${effect.callee}\`): no lock was found around it${instances === 'unknown' ? '' : `, and ${instances.because}`}.`,
      })
    }
  },
})
