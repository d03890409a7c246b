import type { ChangedFile } from '#model/change-set'
import type { IsolatedItem } from '#model/facts/work/isolated-item'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { remembered } from '#link/reads'
import { headLineOf } from '../protections/head-line.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf, type Removal } from '../removal.ts'

type Isolated = Linked<IsolatedItem>

/** A handler that kept the failure of one element from the others, and that a change removes. */
export interface LostIsolation {
  readonly item: Isolated
  readonly path: string
  readonly headLine: number
  /** The last name of the work whose failure now ends the round of all. */
  readonly work: string
}

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

const itemsByFunction = remembered((system): ReadonlyMap<string, readonly Isolated[]> =>
  Map.groupBy(system.facts('isolated-item'), ({ at, within }) => `${at.path}\0${outermost(within)}`),
)

const itemsOf = (system: System, path: string, within: string): readonly Isolated[] =>
  itemsByFunction(system).get(`${path}\0${outermost(within)}`) ?? []

/** The names of what a function and those inside it do. */
const effectsOf = (system: System, path: string, within: string): ReadonlySet<string> =>
  new Set(
    system
      .facts('effects')
      .filter((one) => one.at.path === path && outermost(one.within) === outermost(within))
      .flatMap(({ effects }) => effects.map(({ name }) => name)),
  )

/** Whether the work, or a function around it, handles its own failure at the head, and did not before. */
const isHandledInside = (head: System, base: System, file: ChangedFile, within: string, work: string): boolean =>
  head.callees(file.path, outermost(within)).some(({ path, name }) => {
    if (name.split(/\.| > /).at(-1) !== work) return false
    const count = (system: System): number =>
      system.facts('handled-error').filter((one) => one.at.path === path && one.within === name).length
    return count(head) > count(base)
  })

/** Whether the change makes one transaction of all elements: they are meant to fail together. */
const failsTogether = (head: System, base: System, path: string, within: string): boolean => {
  const count = (system: System): number =>
    system.facts('safeguard').filter((one) => one.against === 'partial-write' && one.at.path === path && one.within === within).length
  return count(head) > count(base)
}

const scheduled = remembered((system) =>
  functionsFrom(
    system,
    system.facts('schedule').flatMap(({ at, handler }) => system.define(at.path, handler) ?? []),
    { throughInterfaces: true, handed: true },
  ),
)

const isOfJob = (system: System, item: Isolated): boolean => item.reach.has('job') || standsIn(item, scheduled(system))

/** Whether it handles a failure, unlike a call that waits for all. */
const isHandler = ({ by }: Isolated): boolean => by === 'catch' || by === 'if'

/** What follows a name in a line: `(` of a call of it. */
const isCalledIn = (line: string, work: string): boolean => (line.split(work)[1] ?? '').trimStart().startsWith('(')

/** Whether a line keeps the result of the work: `const result = await charge(row)`. */
const keepsResult = (line: string, work: string): boolean => isCalledIn(line, work) && /(?:^|[^=!<>])=(?!=)/.test(line.split(work)[0] ?? '')

/** Whether the added lines hand the work to another function by its name, or read a failure from its result. */
const isTakenOver = ({ elsewhere, gone }: Removal, work: string): boolean =>
  elsewhere.some((line) => line.split(/[^\w$]+/).includes(work) && !isCalledIn(line, work)) ||
  elsewhere.filter((line) => keepsResult(line, work)).length > gone.filter((line) => keepsResult(line, work)).length

const handlersIn = (items: readonly Isolated[]): number => items.filter(({ by }) => by !== 'handed').length

/** Handlers of single elements that a change removes from jobs which still do the work on all of them. */
export function* lostIsolation(head: System, change: Change): Generator<LostIsolation> {
  const { base } = change
  const fileNow = filesNow(head, change)
  for (const item of base.facts('isolated-item')) {
    if (!item.inService || item.by === 'handed' || !isOfJob(base, item)) continue
    const file = fileNow(item.at.path)
    if (!file || !head.hasFunction(file.path, outermost(item.within))) continue
    const now = itemsOf(head, file.path, item.within)
    const before = itemsOf(base, item.at.path, item.within)
    const still = effectsOf(head, file.path, item.within)
    const work = item.works.find(
      (name) => still.has(name) && !now.some(({ works }) => works.includes(name)) && !isHandledInside(head, base, file, item.within, name),
    )
    // Another handler of the round may take the failure.
    if (work === undefined || handlersIn(now) >= handlersIn(before)) continue
    const removal = removalOf(file, item.at.startLine)
    if (failsTogether(head, base, file.path, item.within) || (removal && isHandler(item) && isTakenOver(removal, work))) continue
    yield { item, path: file.path, headLine: removal?.headLine ?? headLineOf(file, item.at.startLine), work }
  }
}

/** Handlers that still catch the failure of single elements, and no longer report which of them failed to the caller of the function. */
export function* unreportedItems(head: System, change: Change): Generator<LostIsolation> {
  const { base } = change
  const fileNow = filesNow(head, change)
  for (const item of base.facts('isolated-item')) {
    const { reports, within, works } = item
    if (reports === undefined || !item.inService || item.reach.has('request')) continue
    const file = fileNow(item.at.path)
    if (!file) continue
    const now = itemsOf(head, file.path, within)
    const same = now.find((one) => works.some((name) => one.works.includes(name)))
    const work = works.find((name) => same?.works.includes(name))
    if (!same || work === undefined || now.some((one) => one.reports !== undefined)) continue
    yield { item, path: file.path, headLine: same.at.startLine, work }
  }
}
