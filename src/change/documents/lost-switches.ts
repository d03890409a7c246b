import type { SwitchRead } from '#model/facts/records/switch-read'
import type { Change, Linked, System } from '#model/system'
import { isCode } from '#link/roles/is-code'
import { filesNow, movedTo } from '../protections/lost-protections.ts'

interface At {
  readonly path: string
  readonly name: string
}

export interface LostSwitch {
  readonly read: Linked<SwitchRead>
  /** A call that ran only while the feature was on, and now always runs. */
  readonly call: string
  /** All of these calls. */
  readonly calls: readonly string[]
  /** Where it runs at the head. */
  readonly now: At
  /** The first document that names the switch: at the head, if one still does. */
  readonly document?: { readonly path: string; readonly isCurrent: boolean }
}

const effectsOf = (system: System, { path, name }: At): readonly string[] =>
  system
    .facts('effects')
    .filter((fact) => fact.at.path === path && fact.within === name)
    .flatMap(({ effects }) => effects.flatMap((effect) => (effect.name === '' ? [] : [effect.name])))

/** What a function does itself, or in a function of the repository that it calls. */
const doneBy = (system: System, at: At): ReadonlySet<string> =>
  new Set([at, ...system.callees(at.path, at.name)].flatMap((one) => effectsOf(system, one)))

/** Whether the change adds a line of code that names the switch: it is asked, configured or handed on there now. */
const isNamedInAddedCode = (key: string, head: System, change: Change): boolean => {
  for (const path of head.paths) {
    const file = isCode(path) ? change.file(path) : undefined
    if (file?.hunks?.some(({ lines }) => lines.some((line) => line.startsWith('+') && line.includes(key)))) return true
  }
  return false
}

const documentOn = (key: string, head: System, base: System): LostSwitch['document'] => {
  const wanted = key.toLowerCase()
  const pathIn = (system: System): string | undefined =>
    system
      .facts('document')
      .find(
        ({ names, headings, file }) =>
          file.role !== 'vendored' &&
          (names.includes(wanted) || headings.some(({ section }) => section?.commands.some((command) => command.includes(key)))),
      )?.at.path
  const current = pathIn(head)
  const former = current ?? pathIn(base)
  return former === undefined ? undefined : { path: former, isCurrent: current !== undefined }
}

/** The function at the head that a function of the base has become. */
const functionNow = (head: System, change: Change, path: string | undefined, within: string): At | undefined => {
  if (path !== undefined && head.hasFunction(path, within)) return { path, name: within }
  const moved = movedTo(head, change, within)
  return moved === undefined ? undefined : { path: moved, name: within }
}

/** The last name of a callee as written: `post` of `axios.post`. */
const lastOf = (callee: string): string => callee.slice(callee.lastIndexOf('.') + 1)

/** The most telling call: one that leaves the process, one of a function of the repository, or else the last one. */
const mostTelling = (names: readonly string[], system: System, at: At): string | undefined => {
  const places = [at, ...system.callees(at.path, at.name)]
  const isThere = (fact: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    places.some(({ path, name }) => fact.at.path === path && fact.within === name)
  const outside = new Set(
    [...system.facts('side-effect'), ...system.facts('external-call')].flatMap((one) => (isThere(one) ? [lastOf(one.callee)] : [])),
  )
  const own = new Set(places.map(({ name }) => lastOf(name)))
  return names.find((name) => outside.has(name)) ?? names.find((name) => own.has(name)) ?? names.at(-1)
}

/** Of a helper that only answers: a caller that lost nothing but the question. */
const askerWithout = (
  head: System,
  change: Change,
  read: Linked<SwitchRead>,
  fileNow: (path: string) => { readonly path: string } | undefined,
) => {
  const asked = read.within.slice(read.within.lastIndexOf('.') + 1)
  for (const fact of change.base.facts('effects')) {
    if (!fact.inService || !fact.effects.some(({ name }) => name === asked)) continue
    if (!change.base.callees(fact.at.path, fact.within).some(({ path, name }) => path === read.at.path && name === read.within)) continue
    const now = functionNow(head, change, fileNow(fact.at.path)?.path, fact.within)
    if (!now) continue
    const done = doneBy(head, now)
    const rest = fact.effects.flatMap(({ name }) => (name === '' || name === asked ? [] : [name]))
    const call = mostTelling(rest, head, now)
    if (call !== undefined && rest.every((name) => done.has(name))) return { call, calls: rest, now }
  }
  return undefined
}

/** Switches that the base asks before a feature runs, and that no code of the head names, although the feature still runs. */
export const lostSwitches = (
  head: System,
  change: Change,
  isWanted: (read: SwitchRead) => boolean = ({ isOther }) => !isOther,
): readonly LostSwitch[] => {
  const fileNow = filesNow(head, change)
  const now = head.facts('switch-read').filter(({ file }) => file.role !== 'test')
  const left = new Set(now.map(({ key }) => key))
  const before = change.base.facts('switch-read').filter((read) => read.inService && isWanted(read))
  const known = new Set(change.base.facts('switch-read').map(({ key }) => key))
  const fresh = now.filter(({ key }) => !known.has(key))
  const found = new Map<string, LostSwitch>()
  for (const read of before.toSorted((one, other) => other.on.length - one.on.length)) {
    if (left.has(read.key) || found.has(read.key) || read.within === '') continue
    const path = fileNow(read.at.path)?.path
    // Another switch took its place.
    if (fresh.some((one) => one.at.path === (path ?? read.at.path) || one.on.some((name) => read.on.includes(name)))) continue
    const place = ((): Pick<LostSwitch, 'call' | 'calls' | 'now'> | undefined => {
      if (read.on.length === 0) return askerWithout(head, change, read, fileNow)
      const at = functionNow(head, change, path, read.within)
      if (!at) return undefined
      const done = doneBy(head, at)
      const kept = read.on.filter((name) => done.has(name))
      const call = mostTelling(kept, head, at)
      return call !== undefined && kept.length * 2 > read.on.length ? { call, calls: kept, now: at } : undefined
    })()
    if (!place || isNamedInAddedCode(read.key, head, change)) continue
    const document = documentOn(read.key, head, change.base)
    found.set(read.key, { read, ...place, ...(document ? { document } : {}) })
  }
  return [...found.values()]
}
