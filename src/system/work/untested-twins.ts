import { posix } from 'node:path'
import type { TwinSteps } from '#model/facts/work/twin-steps'
import type { Linked, System } from '#model/system'
import { usersOf } from '#link/users'

/** A function that takes one step on two collaborators, and what tests it. */
export interface UntestedTwins {
  readonly steps: Linked<TwinSteps>
  /** A test that calls it. */
  readonly testedBy: string
}

/** Functions whose tests make neither of their two steps fail. What makes one fail in a fake may lie in another file of the tests. */
export const untestedTwins = (system: System): readonly UntestedTwins[] => {
  const failing = new Set(
    [...system.facts('test-evidence').filter(({ of }) => of !== 'propagation' && of !== 'migration'), ...system.facts('failure-test')].map(
      ({ at }) => posix.dirname(at.path),
    ),
  )
  return system.facts('twin-steps').flatMap((steps): UntestedTwins[] => {
    if (!steps.inService) return []
    const tests = usersOf(system, { path: steps.at.path, name: steps.within }).filter(({ path }) => system.files.get(path)?.role === 'test')
    const [first] = tests
    return first && tests.every(({ path }) => !failing.has(posix.dirname(path))) ? [{ steps, testedBy: first.path }] : []
  })
}
