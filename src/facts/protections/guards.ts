import type { CodeFile } from '#code/code-file'
import type { Stmt } from '#code/model'
import type { Passed, PassedStep, Step, Stretch } from '#code/origins/passed'
import { guardOf } from './guard-of.ts'
import type { Guard } from './guard.ts'
import { heldNames } from './held-names.ts'
import { nameSays } from './named-dependences.ts'
import { refusalOf } from './refusal.ts'
import { wholeOf } from './whole-condition.ts'

/** The protections before a place: on all paths to it, and on some of them. */
export interface Behind {
  readonly all: readonly Guard[]
  readonly some: readonly Guard[]
}

const none: Behind = { all: [], some: [] }
/** The most protections that are read before one effect. */
const most = 40

/** Determines which protections a path has passed. Each step is examined once. */
export class Guards {
  readonly #file: CodeFile
  readonly #known = new Map<PassedStep, Behind>()
  readonly #own = new Map<PassedStep, Behind>()
  readonly #guards = new Map<string, Guard>()
  /** Statements that refuse. They do not count as effects. */
  readonly refusing = new Set<Stmt>()
  /** Names of what conditions ask, by the place of the whole condition; none for protections, in either of its cases. */
  readonly #asked = new Map<number, readonly string[]>()

  constructor(file: CodeFile) {
    this.#file = file
  }

  behind(passed: Passed): Behind {
    const pending: PassedStep[] = []
    let at = passed
    while (at && !this.#known.has(at)) {
      pending.push(at)
      at = at.before
    }
    let found = (at && this.#known.get(at)) ?? none
    for (const step of pending.reverse()) {
      const own = this.#of(step)
      if (own.all.length + own.some.length > 0 && found.all.length + found.some.length < most)
        found = { all: [...found.all, ...own.all], some: [...found.some, ...own.some] }
      this.#known.set(step, found)
    }
    return found
  }

  /** The protections that a step adds. */
  #of(passed: PassedStep): Behind {
    const known = this.#own.get(passed)
    if (known) return known
    const { step } = passed
    let own = none
    if (step.kind === 'some') {
      const some: Guard[] = []
      for (const { from, to } of step.ways)
        for (let at = to; at && at !== from; at = at.before) {
          const { all, some: inside } = this.#of(at)
          // A branch that continues after its response, or only logs, refuses no caller.
          if (!goesOn(at)) some.unshift(...all, ...inside)
        }
      own = { all: step.isEach ? [] : this.#onAll(step.ways), some: some.slice(0, most) }
    } else {
      const guard = guardOf(this.#file, step)
      if (guard) own = { all: [this.#same(guard)], some: [] }
      if (step.kind === 'condition') this.#note(step, guard !== undefined)
      if (step.kind === 'condition' && (guard ? guard.refuses !== 'skips' : refusalOf(step.otherwise)?.isPlain))
        for (const each of step.otherwise) this.refusing.add(each)
    }
    this.#own.set(passed, own)
    return own
  }

  #note({ condition, otherwise }: Extract<Step, { kind: 'condition' }>, isGuard: boolean): void {
    const { start } = wholeOf(this.#file, condition).whole
    if (isGuard) {
      this.#asked.set(start, [])
      return
    }
    const refusal = this.#asked.has(start) ? undefined : refusalOf(otherwise)
    if (!refusal) return
    const held = heldNames([condition])
    if (refusal.isPlain || held.some((name) => nameSays(name).isPrincipal)) this.#asked.set(start, held)
  }

  /** Names of what the conditions seen since the last call ask that refuse, and are no protections. */
  takeAlsoAsked(): readonly string[] {
    const held = [...new Set([...this.#asked.values()].flat())].sort()
    this.#asked.clear()
    return held
  }

  /** The protections of joined paths, if each path has one of its own: one branch checks for the owner, the other for an admin. */
  #onAll(ways: readonly Stretch[]): readonly Guard[] {
    if (ways.length < 2) return []
    const onEach = ways.map(({ from, to }) => {
      const found: Guard[] = []
      for (let at = to; at && at !== from; at = at.before)
        if (!goesOn(at)) found.push(...this.#of(at).all.filter(({ refuses }) => refuses !== 'skips'))
      return found
    })
    const isShared = ({ shown }: Guard): boolean =>
      onEach.filter((guards) => guards.some((guard) => guard.shown.start === shown.start)).length > 1
    const own = onEach.map((guards) => guards.filter((guard) => !isShared(guard)))
    const kinds = new Set(own.flatMap((guards) => guards.map(({ against }) => against)))
    return [...kinds].flatMap((kind) =>
      own.every((guards) => guards.some(({ against }) => against === kind))
        ? own.flatMap((guards) => guards.filter(({ against }) => against === kind))
        : [],
    )
  }

  /** Uses one guard for both branches of a condition. */
  #same(guard: Guard): Guard {
    const key = `${guard.shown.start} ${guard.against} ${guard.asks.join()}`
    const known = this.#guards.get(key)
    if (known && known.refuses !== 'skips') return known
    this.#guards.set(key, guard)
    return guard
  }
}

const goesOn = ({ step }: PassedStep): boolean => step.kind === 'condition' && step.otherwise.at(-1)?.kind === 'eval'
