import { evidenceAt, rule } from '#model/rule'
import type { OperationMark } from '#model/facts/operation'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'

export const keyRotationRemoved = rule({
  id: 'key-rotation-removed',
  check: '2.5',
  severity: 'P2',
  stage: 'stable',
  title: 'Support for a second key removed',
  why: 'The key can no longer be replaced without an interruption: everything that the old key signed or encrypted becomes invalid at once.',
  fix: 'Accept the previous key next to the current one until everything that it signed has expired.',
  blindSpots: 'Recognizes loops over keys that verify or decrypt with each of them. Does not see rotation by a key server.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    const now = trialsOf(system)
    for (const trial of now) yield { ...evidenceAt(trial, 'tries several keys', undefined, subjectOf(trial)), checks: [] }
    if (!change) return
    for (const trial of trialsOf(change.base)) {
      const { path } = trial.at
      if (!change.file(path) || now.some((other) => subjectOf(other) === subjectOf(trial))) continue
      if (!system.hasFunction(path, trial.within)) continue
      const reached = [...functionsFrom(system, [{ path, name: trial.within }]), ...system.uses(path, trial.within)]
      if (now.some((other) => standsIn(other, reached) || reached.some((one) => one.name.startsWith(`${other.within} > `)))) continue
      if (system.facts('operation-mark').some((other) => other.mark === 'key-rotation' && other.at.path === path)) continue
      yield {
        kind: 'gap',
        at: { path, startLine: 1, endLine: 1 },
        subject: subjectOf(trial),
        within: trial.within,
        removed: `\`${trial.by}\`, which tried several keys`,
        message: `\`${trial.within}\` now accepts one key only. A rotation of the key makes everything that the old one signed invalid at once.`,
      }
    }
  },
})

const trialsOf = (system: System): readonly Linked<OperationMark>[] =>
  system
    .facts('operation-mark')
    .filter(({ mark, subject, inService }) => mark === 'key-rotation' && subject === 'several keys' && inService)

const subjectOf = ({ within }: Linked<OperationMark>): string => `several keys in ${within}`
