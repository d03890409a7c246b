import type { System } from '#model/system'

/** What was asked of a system, and what stood for the answer: as long as it is the same, so is whatever was worked out from it. */
type Reads = Map<string, unknown>

interface Worked {
  readonly reads: Reads
  readonly value: unknown
}

/** What was worked out for a system, by whatever names the work. */
interface Memory {
  readonly worked: Map<object, Worked>
  readonly answer: (question: string) => unknown
  /** That of a system of which this one is an edition. */
  earlier: Memory | undefined
}

const memories = new WeakMap<System, Memory>()

/** Work that is being done, the innermost last: it runs to its end without waiting for anything. */
const open: { readonly system: System; readonly reads: Reads }[] = []

/** Notes a question that is answered in the course of the work that is being done. */
export const note = (system: System, question: string, answer: unknown): void => {
  const work = open.at(-1)
  if (work?.system === system) work.reads.set(question, answer)
}

/**
 * Lets a system be worked on with memory.
 *
 * @param answer what stands for the answer to a question now
 * @param edition the system of which this one is an edition: what was worked out for it holds where all that was asked has the same answer
 */
export const keepMemory = (system: System, answer: (question: string) => unknown, edition?: System): void => {
  const earlier = edition && memories.get(edition)
  // Once a system was worked on, its own memory is as good as those before it: they are let go.
  if (earlier && earlier.worked.size > 0) earlier.earlier = undefined
  memories.set(system, { worked: new Map(), answer, earlier })
}

/**
 * The value that some work on a system comes to, worked out at most once for it, and not again for a later edition of it that answers the same. The work
 * must rest on nothing but this system.
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

/** A function of a system whose values are remembered; see {@link remember}. */
export const remembered = <Value>(workOut: (system: System) => Value): ((system: System) => Value) => {
  const work = {}
  return (system) => remember(system, work, workOut)
}
