import type { HandedRef, ParameterUse } from '#model/facts/documents/summary'
import type { FunctionIds } from '../function-ids.ts'
import type { Callers } from './passes.ts'
import { handedBy, type Answer } from './values.ts'

/** A wrapper, its caller, and the callers of that one: deeper chains stay unknown. */
export const maxDepth = 4

/** A place that decides something: a call with what it hands in, or a value that a field is given. */
export interface Deciding {
  readonly answer: Answer
  /** The library of a client that decides. */
  readonly library?: string
  readonly path: string
  /** The function around. */
  readonly within: string
  readonly line: number
  /** The function that is called, and its parameter or the key of it; a field, and nothing, for what a field is given. */
  readonly callee: string
  readonly parameter: string
}

/** What a search for deciding places asks. */
export interface Asked {
  readonly ids: FunctionIds
  readonly callers: Callers
  /** Files whose calls count. */
  readonly counts: (path: string) => boolean
  /** Whether the search may look at one more call: a snapshot could be made to have very many ways. */
  readonly maySpend: () => boolean
  /** What a name of a file leads to, for a client that is handed in. */
  readonly held: (path: string, value: HandedRef, depth: number) => readonly Deciding[]
}

type Use = Omit<ParameterUse, 'function'>

const nameOf = ({ parameter, member, keys }: Use): string => member ?? (keys.length > 0 || parameter === '' ? (keys[0] ?? '') : parameter)

/**
 * The calls that decide what a parameter holds: those of its function, and further out where a caller only hands its own parameter on. Empty if
 * no call is known.
 *
 * @param depth how many functions deep the search is already
 */
export const decidingCalls = (asked: Asked, path: string, use: ParameterUse, depth = 1): readonly Deciding[] => {
  const found: Deciding[] = []
  const seen = new Set<string>()
  const isNew = (id: number, { position, parameter, member, keys }: Use): boolean => {
    const key = `${id} ${position} ${parameter} ${member ?? ''} ${keys.join()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
  /** Whether any call is known. */
  const visit = (id: number, each: Use, level: number): boolean => {
    let isCalled = false
    for (const { from, line, passes } of asked.callers.of(id)) {
      const at = asked.ids.pathOf(from)
      if (!asked.counts(at)) continue
      isCalled = true
      for (const pass of passes) {
        if (!asked.maySpend()) return isCalled
        const answer = handedBy(pass, each)
        const call = {
          path: at,
          within: asked.ids.nameOf(from),
          line: (typeof pass === 'object' && 'args' in pass ? pass.line : undefined) ?? line,
          callee: asked.ids.nameOf(id),
          parameter: nameOf(each),
        }
        if ('answer' in answer) found.push({ ...call, ...answer })
        else if (level >= maxDepth) found.push({ ...call, answer: 'unknown' })
        else if ('ref' in answer) {
          const held = asked.held(at, answer.ref, level + 1)
          found.push(
            ...(held.length > 0
              ? held.map(({ answer: limit, library }) => ({ ...call, answer: limit, ...(library ? { library } : {}) }))
              : [{ ...call, answer: 'unknown' as const }]),
          )
        } else {
          const further = { ...answer.parameter, keys: answer.keys, ...(each.needs ? { needs: each.needs } : {}) }
          // Around a cycle, the calls from outside decide; they are found already.
          if (!isNew(from, further)) continue
          // No caller is known: an entry point, or code that a framework calls.
          if (!visit(from, further, level + 1)) found.push({ ...call, answer: 'unknown' })
        }
      }
    }
    return isCalled
  }
  const id = asked.ids.of(path)?.get(use.function)
  if (id !== undefined && depth <= maxDepth && isNew(id, use)) visit(id, use, depth)
  return found
}
