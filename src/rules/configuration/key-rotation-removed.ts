import { posix } from 'node:path'
import { evidenceAt, rule } from '#model/rule'
import type { OperationMark } from '#model/facts/requests/operation'
import type { LazySetup } from '#model/facts/process/startup'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { keyReloads, lostKeyReloads } from '#system/settings/key-reloads'
import { functionsByFile } from '#link/users'
import { withoutCopies } from '#system/naming/without-copies'

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
    for (const { at, within, read } of keyReloads(system))
      yield {
        kind: 'evidence',
        at,
        within,
        subject: reloadOf(read),
        note: `\`${read.reads ?? ''}\` reads the key again and again`,
        checks: ['2.5'],
      }
    if (!change) return
    for (const { within, read } of lostKeyReloads(system, change.base)) {
      if (!change.file(read.at.path)) continue
      yield {
        kind: 'gap',
        at: { path: read.at.path, startLine: 1, endLine: 1 },
        within,
        subject: reloadOf(read),
        title: 'Key no longer reloaded',
        removed: `the code that repeats \`${read.reads ?? ''}\``,
        message: `\`${read.reads ?? ''}\` used to be repeated, so that a new key was used without a restart. Now the process keeps the key that it started with.`,
        risk: 'After a rotation, running instances use the old key until each of them is restarted. A certificate that expires takes the service down.',
        fix: 'Restore the repetition, or watch the file and read it when it changes.',
      }
    }
    const before = new Set(change.base.facts('operation-mark').map(keyOf))
    for (const trial of trialsOf(change.base)) {
      const { path } = trial.at
      if (!change.file(path) || now.some((other) => subjectOf(other) === subjectOf(trial))) continue
      const name = functionNow(system, path, trial.within)
      if (name === undefined) continue
      const reached = [...functionsFrom(system, [{ path, name }]), ...system.uses(path, name)]
      if (now.some((other) => standsIn(other, reached) || reached.some((one) => one.name.startsWith(`${other.within} > `)))) continue
      const others = system.facts('operation-mark').filter(({ mark }) => mark === 'key-rotation')
      if (
        others.some(
          (other) =>
            (other.at.path === path || (isNew(other, before) && isNear(system, path, other.at.path))) &&
            leadsTo(system, other, { path, name }),
        )
      )
        continue
      yield {
        kind: 'gap',
        at: { path, startLine: 1, endLine: 1 },
        subject: subjectOf(trial),
        within: trial.within,
        removed: `\`${trial.by}\`, which accepted several keys`,
        message: `${name === '' ? 'This code' : `\`${name}\``} now accepts one key only. A rotation of the key makes everything that the old one signed invalid at once.`,
      }
    }
  },
})

const trialsOf = (system: System): readonly Linked<OperationMark>[] =>
  withoutCopies(
    system
      .facts('operation-mark')
      .filter(({ mark, subject, inService }) => mark === 'key-rotation' && subject === 'several keys' && inService),
  )

/** The function of this name, or the one around it: a callback that chose a key goes with its keys. */
const functionNow = (system: System, path: string, within: string): string | undefined => {
  if (system.hasFunction(path, within)) return within
  const around = within.lastIndexOf(' > ')
  return around < 0 ? undefined : functionNow(system, path, within.slice(0, around))
}

/** Whether what a file makes at its top can be used by another: files of a package see each other, others are loaded, or get it handed. */
const isVisible = (system: System, path: string, made: string): boolean =>
  path === made || /\.(go|java)$/.test(path) || system.loads(path).includes(made) || system.loads(made).includes(path)

/** Whether the function with these keys comes to the one that lost them: others are of other keys. */
const leadsTo = (
  system: System,
  { at, within }: Linked<OperationMark>,
  lost: { readonly path: string; readonly name: string },
): boolean => {
  if (lost.name === '') return true
  if (within === '') return isVisible(system, lost.path, at.path)
  const own = (functionsByFile(system).get(at.path) ?? []).filter((name) => name === within || name.startsWith(`${within} > `))
  const reached = functionsFrom(
    system,
    own.map((name) => ({ path: at.path, name })),
  )
  return reached.some(({ path, name }) => path === lost.path && name === lost.name)
}

/** Code of the same folder, or code that the file uses: other keys of the service are no replacement. */
const isNear = (system: System, path: string, other: string): boolean =>
  posix.dirname(path) === posix.dirname(other) ||
  (functionsByFile(system).get(path) ?? []).some((name) => system.uses(path, name).some((used) => used.path === other))

const keyOf = ({ at, within, subject }: Linked<OperationMark>): string => [at.path, within, subject].join('\0')

/** It may be the same code at another place. */
const isNew = (mark: Linked<OperationMark>, before: ReadonlySet<string>): boolean => !before.has(keyOf(mark))

const reloadOf = ({ at, given }: Linked<LazySetup>): string => `reload of ${given ?? ''} in ${at.path}`

const subjectOf = ({ within }: Linked<OperationMark>): string => `several keys in ${within}`
