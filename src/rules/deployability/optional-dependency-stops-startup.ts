import type { StepPlace } from '#model/facts/startup'
import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'

/** How many awaited calls lead from the function that listens to the one that waits. */
const maxSteps = 3

export const optionalDependencyStopsStartup = rule({
  id: 'optional-dependency-stops-startup',
  check: '1.1',
  alsoServes: ['4.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'The start waits for something that the service can do without',
  why: 'When that provider is down, no new instance comes up: a restart, a rollout, a rollback and every scale-out fail together, for something that the running instances do without.',
  fix: 'Start without it: set a timeout, catch the failure, log it, and go on with defaults (flags off, mail later) while the client keeps trying in the background.',
  blindSpots:
    'Only clients whose waiting call is known to fail with its provider; calls through containers and start hooks of frameworks are not followed.',
  languages: ['go', 'typescript'],
  *judge(system) {
    for (const wait of system.facts('optional-wait')) {
      if (!wait.inService || !stopsStart(system, wait.at.path, wait.within, wait.step, 0)) continue
      yield gapAt(wait, {
        message: `The process listens only after \`${wait.callee}\` has succeeded: without ${wait.what} it does not come up at all.`,
      })
    }
  },
})

/** Whether the failure of a step keeps the process from listening: in its own function, or in one that awaits it unguarded. */
const stopsStart = (system: System, path: string, within: string, step: StepPlace, depth: number): boolean => {
  if (step.guarded) return false
  const servesLater = step.then.some((ref) => {
    const target = system.define(path, ref)
    return target !== undefined && system.does(target.path, target.name, 'serves')
  })
  if (step.listensAfter || servesLater) return true
  if (depth === maxSteps || within === '') return false
  return system.facts('startup-step').some((outer) => {
    const called = system.define(outer.at.path, outer.calls)
    return called?.path === path && called.name === within && stopsStart(system, outer.at.path, outer.within, outer.step, depth + 1)
  })
}
