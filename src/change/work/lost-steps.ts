import type { ChangedFile } from '#model/change-set'
import type { WorkStep } from '#model/facts/work/work-step'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { filesNow, movedTo } from '../protections/lost-protections.ts'
import { remembered } from '#link/reads'
import { removalOf, type Removal } from '../removal.ts'
import { usersOf, type Named } from '#link/users'

type Step = Linked<WorkStep>

const stepsByFunction = remembered((system): ReadonlyMap<string, readonly Step[]> =>
  Map.groupBy(
    system.facts('work-step').filter(({ file }) => file.role === 'production'),
    ({ at, within }) => `${at.path}\0${within}`,
  ),
)

const stepsOf = (system: System, { path, name }: Named): readonly Step[] => stepsByFunction(system).get(`${path}\0${name}`) ?? []

/** The function at the head that a function of the base became. */
const nowOf = (head: System, change: Change, { name }: Pick<Named, 'name'>, file: ChangedFile): Named | undefined => {
  // A file of settings has no functions.
  const now = name === '' || head.hasFunction(file.path, name) ? file.path : movedTo(head, change, name)
  if (now !== undefined) return { path: now, name }
  return isRaisedStill(head, file.path, name) ? { path: file.path, name: '' } : undefined
}

/** Whether a callback for an event belongs to what takes jobs, and that still does: `worker.on failed`. */
const isRaisedStill = (head: System, path: string, name: string): boolean => {
  const holder = /^([\w$]+)\.(?:on|once) /.exec(name)?.[1]
  return (
    holder !== undefined &&
    head.facts('consumer').some(({ at, within, handler }) => at.path === path && (within === holder || handler.name.startsWith(holder)))
  )
}

/** A step that now comes before work which came before it. */
export interface EarlyStep {
  readonly step: Step
  /** The last name of that work. */
  readonly work: string
}

const isAhead = (step: Step, work: string): boolean => step.after.includes(work) && !step.before.includes(work)

const countAhead = (steps: readonly Step[], work: string): number => steps.filter((step) => isAhead(step, work)).length

/** Steps that a change moves in front of the work which they follow at the base. */
export function* earlierSteps(head: System, change: Change): Generator<EarlyStep> {
  const fileNow = filesNow(head, change)
  const reported = new Set<string>()
  for (const before of change.base.facts('work-step')) {
    const { what, within, name } = before
    if ((what !== 'settles' && what !== 'completes') || before.before.length === 0 || !before.inService) continue
    const file = fileNow(before.at.path)
    const now = file && nowOf(head, change, { name: within }, file)
    if (!now) continue
    const steps = stepsOf(head, now).filter((step) => step.what === what && step.name === name)
    // One of several that still follows the work may be that of another branch, and one that precedes it may have done so before.
    const known = stepsOf(change.base, { path: before.at.path, name: within }).filter((step) => step.what === what && step.name === name)
    if (steps.length !== known.length) continue
    for (const step of steps) {
      const work = before.before.find(
        (one) => isAhead(step, one) && !before.after.includes(one) && countAhead(steps, one) > countAhead(known, one),
      )
      const key = `${step.at.path}:${step.at.startLine}`
      if (work === undefined || !step.inService || reported.has(key)) continue
      reported.add(key)
      yield { step, work }
    }
  }
}

/** A step that a function no longer takes, and the line where it was. */
export interface LostStep {
  readonly step: Step
  readonly at: Place
  /** The call that had it as an option is still there: on the line that takes the place of the step's own. */
  readonly isWithout?: true
}

/** The names of what a function still does. */
const effectsOf = (system: System, { path, name }: Named): ReadonlySet<string> =>
  new Set(
    system
      .facts('effects')
      .filter(({ at, within }) => at.path === path && (within === name || within.startsWith(`${name} > `)))
      .flatMap(({ effects }) => effects.map((effect) => effect.name)),
  )

const depth = 2

/** Whether a function, or one that it calls or passes on, takes a step of this kind. */
const takes = (system: System, fn: Named, what: WorkStep['what'], left = depth, inRounds = false): boolean =>
  stepsOf(system, fn).some((step) => step.what === what && (!inRounds || step.isRepeated === true)) ||
  (left > 0 && system.uses(fn.path, fn.name).some((target) => takes(system, target, what, left - 1)))

const namesOf = (within: string): readonly string[] => within.split(/\.| > | /).filter((name) => name.length > 2)

/** Whether the lines that replace a step name a function that takes one: a bean, a factory, a shared setting. */
const isNamed = (head: System, { elsewhere, gone }: Removal, what: WorkStep['what'], lost: Step, now: Named): boolean => {
  const words = new Set(elsewhere.flatMap((line) => line.match(/[\w$]+/g) ?? []))
  const before = new Set(gone.flatMap((line) => line.match(/[\w$]+/g) ?? []))
  return head
    .facts('work-step')
    .some(
      (step) =>
        step.what === what &&
        namesOf(step.within).some((name) => words.has(name) && !before.has(name)) &&
        !isOfOtherWork(head, step, lost, now),
    )
}

/**
 * Whether a step follows a function of the repository that the lost one did not, in a function that has nothing to do with the one that lost
 * it: the failures that it takes care of are those of its own work.
 */
const isOfOtherWork = (head: System, { at, within, before, after }: Step, lost: Step, now: Named): boolean => {
  const own = [...before, ...after]
  const work = new Set([...lost.before, ...lost.after])
  const called = head.callees(at.path, within)
  const namedIn = (all: readonly Named[]): ReadonlySet<string> => new Set(all.map(({ name }) => name.split(/\.| > /).at(-1) ?? ''))
  const done = namedIn(called)
  if (!own.some((name) => done.has(name) && !work.has(name)) || own.some((name) => done.has(name) && work.has(name))) return false
  const isNow = ({ path, name }: Named): boolean => path === now.path && name === now.name
  return !(
    isNow({ path: at.path, name: within }) ||
    called.some(isNow) ||
    head.callees(now.path, now.name).some(({ path, name }) => path === at.path && name === within)
  )
}

/** Whether the change deletes what the step was set for: the name of its queue is not in the lines that stay. */
const isDeleted = ({ of }: Step, { gone, elsewhere, kept }: Removal): boolean =>
  of !== undefined && gone.some((line) => line.includes(of)) && ![...elsewhere, ...kept].some((line) => line.includes(of))

/** Whether a step is part of a service: settings are, where they are for production. */
const isJudged = ({ inService, file, name }: Step): boolean => inService || (file.role === 'production' && name.includes('.'))

/** The profile with which Spring reads a file of settings (Spring Boot 3, Profile Specific Files); empty for those that it always reads. */
const profileOf = (path: string): string => /(?:^|\/)application-([\w-]+)\.(?:ya?ml|properties)$/.exec(path)?.[1] ?? ''

/** Whether another file of the unit has the same setting: one that is read wherever the step's own file is, or to which the change moves it. */
const isSetElsewhere = (head: System, base: System, step: Step): boolean => {
  if (!step.name.includes('.')) return false
  const isSame = (other: Step): boolean =>
    other.name === step.name && other.what === step.what && other.file.unit?.root === step.file.unit?.root
  const before = base.facts('work-step').filter(isSame)
  return head
    .facts('work-step')
    .some(
      (other) =>
        isSame(other) &&
        (['', profileOf(step.at.path)].includes(profileOf(other.at.path)) || !before.some(({ at }) => at.path === other.at.path)),
    )
}

/** Steps of one kind that a change removes from functions which still do the work. */
export function* lostSteps(
  head: System,
  change: Change,
  what: 'stores-failed' | 'saves-progress' | 'drains' | 'completes',
): Generator<LostStep> {
  const { base } = change
  const fileNow = filesNow(head, change)
  const reported = new Set<string>()
  for (const step of base.facts('work-step')) {
    if (step.what !== what || !isJudged(step) || ((what === 'saves-progress' || what === 'completes') && !step.isRepeated)) continue
    const file = fileNow(step.at.path)
    const removal = file && removalOf(file, step.at.startLine)
    const was = { path: step.at.path, name: step.within }
    const now = file && nowOf(head, change, was, file)
    const key = `${was.path} ${was.name}`
    if (!file || !removal || !now || reported.has(key) || isDeleted(step, removal) || isNamed(head, removal, what, step, now)) continue
    // What was saved in each round and is now saved once, after the loop, is lost with a restart.
    const isRound = what === 'saves-progress'
    if (isSetElsewhere(head, base, step) || (!step.name.includes('.') && takes(head, now, what, depth, isRound))) continue
    const callers = usersOf(head, now)
    if (callers.some((caller) => stepsOf(head, caller).some((other) => other.what === what && !knows(base, caller, other)))) continue
    if (!isWorkStill(head, base, was, now, step, removal)) continue
    reported.add(key)
    const name = step.name.split('.').at(-1) ?? ''
    const isWithout =
      name !== '' && removal.added.some((line) => line.includes(name)) && removal.removed.some(({ text }) => text.includes(name))
    yield { step, at: { path: file.path, startLine: removal.headLine, endLine: removal.headLine }, ...(isWithout && { isWithout }) }
  }
}

const knows = (base: System, fn: Named, { what, name }: Step): boolean =>
  stepsOf(base, fn).some((step) => step.what === what && step.name === name)

/** Whether the function still does what the step was about. */
const isWorkStill = (head: System, base: System, was: Named, now: Named, step: Step, { kept, elsewhere }: Removal): boolean => {
  const { of } = step
  if (of !== undefined && [...kept, ...elsewhere].some((line) => line.includes(of))) return true
  // The listener may only log now; the jobs that it is called for still fail.
  if (step.what === 'stores-failed' && isRaisedStill(head, now.path, was.name)) return true
  const after = effectsOf(head, now)
  if (step.isOption && step.name !== '' && !step.name.startsWith('=')) return after.has(step.name) || was.name === ''
  const work = [...step.before, ...step.after]
  // A wait may be all that a function did beside the stop that is left.
  if (step.what === 'drains') return after.size > 0 || was.name === ''
  const before = work.length > 0 ? work : [...effectsOf(base, was)].filter((name) => name !== step.name)
  return before.some((name) => name !== step.name && after.has(name)) || was.name === '' || now.name === ''
}
