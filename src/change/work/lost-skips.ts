import type { ChangedFile } from '#model/change-set'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { SkippedWork } from '#model/facts/work/skipped-work'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom } from '#link/follow'
import { repetitionNames as names } from '#models/naming/kinds/repetition-names'
import { wordsOf } from '#models/naming/words'
import { firstWord } from '../kept-safeguards.ts'
import { ownName } from '../protections/guarded.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'
import { remembered } from '#link/reads'

type Skip = Linked<SkippedWork>

/** A check that kept work from being done again, or from replacing a newer state, and that a change removes. */
export interface LostSkip {
  readonly skip: Skip
  readonly headLine: number
  /** The work that now runs in any case. */
  readonly work: string
  /** If only the text of a statement shows that the work changes rows: `UPDATE orders`. */
  readonly statement?: string
  /** A check that only this process remembers, or whose key is new in each run, is in its place. */
  readonly weaker?: Skip
}

const maxDepth = 2

/** The function that encloses nested ones: a check in one of them applies to the work in the others. */
const outermost = (within: string): string => within.split(' > ')[0] ?? ''

const effectsByFunction = remembered((system): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { at, within, effects } of system.facts('effects')) {
    const key = `${at.path}\n${outermost(within)}`
    const own = found.get(key) ?? new Set<string>()
    for (const { name } of effects) own.add(name)
    found.set(key, own)
  }
  return found
})

/** The last names of the calls and assignments in a function and in those inside it. */
const effectsOf = (system: System, path: string, within: string): ReadonlySet<string> =>
  effectsByFunction(system).get(`${path}\n${outermost(within)}`) ?? new Set()

const byFunction = remembered((system): ReadonlyMap<string, readonly Skip[]> => {
  const found = new Map<string, Skip[]>()
  for (const skip of system.facts('skipped-work')) {
    const key = `${skip.at.path}\n${outermost(skip.within)}`
    const own = found.get(key)
    if (own) own.push(skip)
    else found.set(key, [skip])
  }
  return found
})

const skipsAt = (system: System, path: string, within: string): readonly Skip[] =>
  byFunction(system).get(`${path}\n${outermost(within)}`) ?? []

/** Whether all processes see it, and the key recognises a repetition. */
const isSound = ({ inMemory, freshKey }: SkippedWork): boolean => !inMemory && freshKey === undefined

const standsFor = (one: Skip, lost: Skip): boolean =>
  one.because === lost.because &&
  (one.mark === undefined || one.mark === lost.mark) &&
  (isSound(one) || (one.freshKey === undefined && !isSound(lost)))

/** Whether a function, or one that it calls, has such a check. */
const hasIn = (system: System, path: string, within: string, lost: Skip, depth = 0): boolean => {
  if (depth > 0 && (skipsAt(system, path, within).some((one) => standsFor(one, lost)) || resolves(system, path, within, lost))) return true
  return depth < maxDepth && system.uses(path, within).some((callee) => hasIn(system, callee.path, callee.name, lost, depth + 1))
}

/** Whether the database decides in a function: it leaves conflicts alone, or compares in the condition of the write. */
const resolves = (system: System, path: string, within: string, lost: Skip): boolean => resolutions(system, path, within, lost) > 0

/** Whether a function, or one that it calls, leaves it to the database whether something was done before. */
export const settlesRepetition = (system: System, path: string, within: string): boolean =>
  system.does(path, within, 'detects-duplicates') ||
  [{ path, name: within }, ...system.callees(path, within)].some((one) => repetitionsSettled(system, one.path, one.name) > 0)

const resolutions = (system: System, path: string, within: string, lost: Skip): number => {
  const isHere = (fact: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    fact.at.path === path && outermost(fact.within) === outermost(within)
  if (lost.because === 'newer')
    return (
      system.facts('sql-statement').filter((one) => isHere(one) && one.orderGuards !== undefined).length +
      system.facts('data-access').filter((one) => isHere(one) && one.operation !== 'read' && one.filters.some((name) => isOrder(name)))
        .length
    )
  return repetitionsSettled(system, path, within)
}

const repetitionsSettled = (system: System, path: string, within: string): number => {
  const isHere = (fact: { readonly at: { readonly path: string }; readonly within: string }): boolean =>
    fact.at.path === path && outermost(fact.within) === outermost(within)
  return (
    system.facts('operation-mark').filter((one) => isHere(one) && one.mark === 'conflict-clause').length +
    system.facts('data-access').filter((one) => isHere(one) && (one.operation === 'upsert' || one.conflictSafe)).length +
    system.facts('safeguard').filter((one) => isHere(one) && (one.against === 'doubling' || one.against === 'duplicate')).length
  )
}

const isOrder = (name: string): boolean => wordsOf(name).some((word) => names.order.has(word))

/** Whether a caller has such a check before it calls a function, or a guard in front of its route does. */
const isAskedBefore = (system: System, path: string, within: string, lost: Skip, depth = 0): boolean => {
  const own = ownName(within)
  const callers = system
    .facts('effects')
    .filter(({ at, within: caller, effects }) => effects.some(({ name }) => name === own) && calls(system, at.path, caller, path, within))
  return callers.some(
    (caller) =>
      skipsAt(system, caller.at.path, caller.within).some((one) => standsFor(one, lost)) ||
      (depth + 1 < maxDepth && isAskedBefore(system, caller.at.path, caller.within, lost, depth + 1)),
  )
}

const calls = (system: System, from: string, caller: string, path: string, within: string): boolean =>
  system.uses(from, caller).some((callee) => callee.path === path && callee.name === within)

/** The names of guards in front of the routes that run a function, and of all routes of its files. */
const guardsOf = (system: System, path: string, within: string): readonly string[] => [
  ...system
    .facts('endpoint')
    .flatMap(({ handler, guards, within: own, at }) =>
      own === within || ownName(handler.name) === ownName(within) || (at.path === path && within.startsWith(`${own} >`) && own !== '')
        ? guards.map(({ name }) => name)
        : [],
    ),
  ...system.facts('router-guard').map(({ guard }) => guard.name),
]

/** Whether a guard of the route, or a decorator, asks: by the function of the repository that it is, or by its name. */
const isAskedInFront = (
  head: System,
  base: System,
  { path, within }: { readonly path: string; readonly within: string },
  lost: Skip,
): boolean => {
  const before = guardsOf(base, lost.at.path, lost.within)
  return guardsOf(head, path, within).some((name) => {
    if (before.includes(name)) return false
    const own = ownName(firstWord(name).replace(/^@/, ''))
    return (
      wordsOf(name).some((word) => names.done.has(word)) ||
      head.facts('skipped-work').some((one) => standsFor(one, lost) && one.within.split(/ > |\./).includes(own))
    )
  })
}

/** Whether a new call of the file asks, outside all functions: a decorator, or a wrapper that the function is handed to. */
const isAskedAround = (head: System, base: System, path: string, lost: Skip): boolean => {
  const before = new Set(base.uses(lost.at.path, '').map(({ name }) => name))
  return head
    .uses(path, '')
    .some(
      (used) =>
        !before.has(used.name) &&
        (skipsAt(head, used.path, used.name).some((one) => standsFor(one, lost)) ||
          wordsOf(used.name).some((word) => names.done.has(word) && word !== 'seen')),
    )
}

/** An annotation whose name says that it recognizes repetitions: an aspect of the repository, or a library. */
const isAskingAnnotation = (line: string): boolean =>
  /^\s*@\w/.test(line) && wordsOf(/@([\w.]+)/.exec(line)?.[1] ?? '').some((word) => names.done.has(word) || names.repeated.has(word))

/** Whether a new call says by its name that it asks: a library, or an object that is handed in. */
const isAskedByName = (head: System, base: System, path: string, lost: Skip): boolean => {
  const before = effectsOf(base, lost.at.path, lost.within)
  const after = [...effectsOf(head, path, lost.within)]
  const callees = new Set(head.callees(path, lost.within).map(({ name }) => ownName(name)))
  return after.some(
    (name) =>
      !before.has(name) &&
      !name.startsWith('=') &&
      (lost.because === 'done'
        ? !callees.has(name) && wordsOf(name).some((word) => names.done.has(word) && word !== 'seen')
        : wordsOf(name).some((word) => names.outdated.has(word))),
  )
}

/** Whether the condition of a write that a called function makes compares for order: a method of an interface, with its statement above it. */
const isComparedInStatement = (head: System, path: string, lost: Skip): boolean => {
  if (lost.because !== 'newer') return false
  const called = effectsOf(head, path, lost.within)
  return head.facts('sql-statement').some(({ within, orderGuards }) => orderGuards !== undefined && called.has(ownName(within)))
}

/** The work of a check that still is in its function at the head: not only what reads or answers. */
const workNow = (head: System, base: System, path: string, lost: Skip): string | undefined => {
  const now = new Set([...effectsOf(head, path, lost.within), ...head.callees(path, lost.within).map(({ name }) => ownName(name))])
  const here = lost.work.find((name) => now.has(name) && does(name))
  return here ?? workMoved(head, base, path, lost)
}

/** The same in functions that this one calls only now: the work moved behind a table of handlers, or into a service. */
const workMoved = (head: System, base: System, path: string, lost: Skip): string | undefined => {
  const before = new Set(
    functionsFrom(base, [{ path: lost.at.path, name: lost.within }], { steps: 3, handed: true }).map(({ name }) => name),
  )
  const fresh = functionsFrom(head, [{ path, name: lost.within }], { steps: 3, handed: true }).filter(({ name }) => !before.has(name))
  const moved = new Set(fresh.flatMap((one) => [...effectsOf(head, one.path, one.name)]))
  return lost.work.find((name) => moved.has(name) && does(name))
}

/**
 * A statement after the check that changes rows, and that the function still has: `UPDATE orders`. The call that sends it may be named as one
 * that reads, such as `client.query`.
 */
const statementNow = (head: System, base: System, path: string, lost: Skip): string | undefined => {
  const sentIn = (system: System, file: string) =>
    system.facts('sql-statement').filter(({ at, within }) => at.path === file && outermost(within) === outermost(lost.within))
  const now = new Set(sentIn(head, path).map(inWords))
  // A repeated insert may leave the existing row alone.
  const isSettled = (): boolean => repetitionsSettled(head, path, lost.within) > 0
  return sentIn(base, lost.at.path)
    .filter(({ at }) => at.startLine > lost.at.endLine)
    .map(inWords)
    .find((statement) => statement !== undefined && now.has(statement) && !(statement.startsWith(verbs.insert) && isSettled()))
}

const inWords = ({ changes, tables: [table] }: SqlStatement): string | undefined =>
  changes !== undefined && table !== undefined ? `${verbs[changes]} ${table}` : undefined

const verbs = { insert: 'INSERT INTO', update: 'UPDATE', delete: 'DELETE FROM', truncate: 'TRUNCATE' } as const

const onlyLooks: ReadonlySet<string> = new Set(
  'find get fetch load select query read is has to json send status end text response render commit rollback close now header send_status'.split(
    ' ',
  ),
)

const does = (name: string): boolean => {
  const plain = name.replace(/^=/, '')
  const words = wordsOf(plain)
  return words.length > 0 && !onlyLooks.has(words.length === 1 ? (words[0] ?? '') : words.join('_')) && !onlyReads.has(words[0] ?? '')
}

const onlyReads: ReadonlySet<string> = new Set('find get fetch load select read is has to count list log render'.split(' '))

/** Whether new lines of the file ask about a mark in other words, or statements elsewhere select by it: `WHERE sent_at IS NULL`. */
const isMarkAskedNow = (head: System, base: System, file: ChangedFile, mark: string): boolean => {
  const has = (line: string): boolean => line.toLowerCase().includes(mark)
  const lines = (file.hunks ?? []).flatMap((hunk) => hunk.lines)
  const gone = new Set(lines.flatMap((line) => (line.startsWith('-') ? [line.slice(1).trim()] : [])))
  if (lines.some((line) => line.startsWith('+') && has(line) && !gone.has(line.slice(1).trim()))) return true
  return selectsBy(head, has) > selectsBy(base, has)
}

const selectsBy = (system: System, has: (name: string) => boolean): number =>
  system.facts('data-access').filter(({ filters }) => filters.some(has)).length +
  system.facts('sql-statement').filter(({ columns }) => columns.some(({ access, column }) => access === 'read' && has(column))).length

const hasCondition = /^\s*(\}\s*)?(else\s+)?(el)?if\b/

/** Checks that keep work from being done twice or replacing a newer state, and that a change removes while the work stays. */
export function* lostSkips(head: System, change: Change): Generator<LostSkip> {
  const fileNow = filesNow(head, change)
  for (const skip of change.base.facts('skipped-work')) {
    if (!skip.inService || skip.freshKey !== undefined) continue
    const file = fileNow(skip.at.path)
    if (!file || !(head.hasFunction(file.path, skip.within) || head.hasFunction(file.path, outermost(skip.within)))) continue
    const lines = Array.from({ length: skip.at.endLine - skip.at.startLine + 1 }, (_, index) => skip.at.startLine + index)
    const removal = lines.map((line) => removalOf(file, line)).find((one) => one !== undefined)
    const headLine = removal?.headLine
    if (headLine === undefined) continue
    const own = skipsAt(head, file.path, skip.within).filter(({ because }) => because === skip.because)
    const before = skipsAt(change.base, skip.at.path, skip.within).filter((one) => standsFor(one, skip))
    if (own.filter((one) => standsFor(one, skip)).length >= before.length) continue
    const called = workNow(head, change.base, file.path, skip)
    const statement = called === undefined ? statementNow(head, change.base, file.path, skip) : undefined
    const work = called ?? statement
    if (work === undefined) continue
    const place = { path: file.path, within: skip.within }
    if (hasIn(head, file.path, skip.within, skip) || isAskedBefore(head, file.path, skip.within, skip)) continue
    if (resolutions(head, file.path, skip.within, skip) > resolutions(change.base, skip.at.path, skip.within, skip)) continue
    if (isComparedInStatement(head, file.path, skip)) continue
    if (isAskedAround(head, change.base, file.path, skip) || removal?.elsewhere.some(isAskingAnnotation)) continue
    if (isAskedInFront(head, change.base, place, skip) || isAskedByName(head, change.base, file.path, skip)) continue
    if (skip.mark !== undefined && removal && isMarkAskedNow(head, change.base, file, skip.mark)) continue
    // Another condition in the same place may ask the same in other words.
    if (
      own.length === 0 &&
      removal?.added.some((line) => hasCondition.test(line)) &&
      head.isMarked(file.path, skip.within, 'may-leave-out')
    )
      continue
    const weaker = own.find((one) => !standsFor(one, skip))
    yield { skip, headLine, work, ...(statement !== undefined && { statement }), ...(weaker && { weaker }) }
  }
}
