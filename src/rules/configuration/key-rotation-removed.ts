import { posix } from 'node:path'
import { evidenceAt, rule } from '#model/rule'
import type { OperationMark } from '#model/facts/operation'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'
import { functionsByFile } from '#system/users'

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
    for (const trial of now) yield { ...evidenceAt(trial, 'accepts several keys', undefined, subjectOf(trial)), checks: [] }
    if (!change) return
    const before = new Set(change.base.facts('operation-mark').map(keyOf))
    for (const trial of trialsOf(change.base)) {
      const { path } = trial.at
      if (!change.file(path) || now.some((other) => subjectOf(other) === subjectOf(trial))) continue
      if (!system.hasFunction(path, trial.within)) continue
      const reached = [...functionsFrom(system, [{ path, name: trial.within }]), ...system.uses(path, trial.within)]
      if (now.some((other) => standsIn(other, reached) || reached.some((one) => one.name.startsWith(`${other.within} > `)))) continue
      const others = system.facts('operation-mark').filter(({ mark }) => mark === 'key-rotation')
      if (others.some((other) => other.at.path === path || (isNew(other, before) && isNear(system, path, other.at.path)))) continue
      yield {
        kind: 'gap',
        at: { path, startLine: 1, endLine: 1 },
        subject: subjectOf(trial),
        within: trial.within,
        removed: `\`${trial.by}\`, which accepted several keys`,
        message: `${trial.within === '' ? 'This code' : `\`${trial.within}\``} now accepts one key only. A rotation of the key makes everything that the old one signed invalid at once.`,
      }
    }
  },
})

const trialsOf = (system: System): readonly Linked<OperationMark>[] =>
  system
    .facts('operation-mark')
    .filter(({ mark, subject, inService }) => mark === 'key-rotation' && subject === 'several keys' && inService)

/** Code of the same folder, or code that the file uses: other keys of the service are no replacement. */
const isNear = (system: System, path: string, other: string): boolean =>
  posix.dirname(path) === posix.dirname(other) ||
  (functionsByFile(system).get(path) ?? []).some((name) => system.uses(path, name).some((used) => used.path === other))

const keyOf = ({ at, within, subject }: Linked<OperationMark>): string => [at.path, within, subject].join('\0')

/** It may be the same code at another place. */
const isNew = (mark: Linked<OperationMark>, before: ReadonlySet<string>): boolean => !before.has(keyOf(mark))

const subjectOf = ({ within }: Linked<OperationMark>): string => `several keys in ${within}`
