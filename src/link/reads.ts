import type { System } from '#model/system'

/** The questions put to a system and their answers. While the answers stay the same, a value computed from them is valid. */
type Reads = Map<string, unknown>

interface Worked {
  readonly reads: Reads
  readonly value: unknown
}

/** Values computed for a system, keyed by the computation. */
interface Memory {
  readonly worked: Map<object, Worked>
  readonly answer: (question: string) => unknown
  /** The memory of the system that this one is an edition of. */
  earlier: Memory | undefined
}

const memories = new WeakMap<System, Memory>()

/** Computations in progress, innermost last: each is synchronous and runs to its end. */
const open: { readonly system: System; readonly reads: Reads }[] = []

/** Records a question, and its answer, for the computation in progress. */
export const note = (system: System, question: string, answer: unknown): void => {
  const work = open.at(-1)
  if (work?.system === system) work.reads.set(question, answer)
}

/**
 * Gives a system a memory for computed values.
 *
 * @param answer the current answer to a question; identical answers compare equal
 * @param edition the system that this one is an edition of: its values stay valid if every question they depended on has the same answer
 */
export const keepMemory = (system: System, answer: (question: string) => unknown, edition?: System): void => {
  const earlier = edition && memories.get(edition)
  // Once values were computed for a system, its own memory replaces those of its predecessors: they can be released.
  if (earlier && earlier.worked.size > 0) earlier.earlier = undefined
  memories.set(system, { worked: new Map(), answer, earlier })
}

/**
 * Returns the value of a computation, computed at most once per system. A later edition that gives the same answers reuses it. The
 * computation must depend on nothing but this system.
 */
export const remember = <Value>(system: System, work: object, workOut: (system: System) => Value): Value => {
  const memory = memories.get(system)
  if (!memory) return workOut(system)
  const worked = memory.worked.get(work) ?? heldBefore(memory, work) ?? doWork(system, workOut)
  memory.worked.set(work, worked)
  const around = open.at(-1)
  if (around?.system === system) for (const [question, answer] of worked.reads) around.reads.set(question, answer)
  return worked.value as Value
}

const heldBefore = ({ earlier, answer }: Memory, work: object): Worked | undefined => {
  for (let memory = earlier; memory; memory = memory.earlier) {
    const worked = memory.worked.get(work)
    if (worked && [...worked.reads].every(([question, before]) => answer(question) === before)) return worked
  }
  return undefined
}

const doWork = <Value>(system: System, workOut: (system: System) => Value): Worked => {
  const reads: Reads = new Map()
  open.push({ system, reads })
  try {
    return { reads, value: workOut(system) }
  } finally {
    open.pop()
  }
}

/** Wraps a function of a system so that its values are remembered; see {@link remember}. */
export const remembered = <Value>(workOut: (system: System) => Value): ((system: System) => Value) => {
  const work = {}
  return (system) => remember(system, work, workOut)
}
