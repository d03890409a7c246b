import type { Language } from '#model/source-file'
import type { FunctionModel, Located, Loop } from '../model.ts'
import { Walk } from './walk.ts'
import type { Watch } from './watch.ts'
import type { Leaving } from './ways.ts'

/** A place where a function is left, with what the walk knows there. */
export interface Exit {
  readonly kind: 'end' | 'return' | 'throw' | 'failure' | 'exit'
  /** The statement that leaves, the expression that fails; the function itself at its end. */
  readonly at: Located
  readonly state: string
}

/** All ways out of a function. */
export interface Paths {
  readonly exits: readonly Exit[]
  /** False if the walk gave up (too many ways, too deep, `goto`): nothing follows from an exit that is not listed. */
  readonly isComplete: boolean
}

/** Follows all ways through a function, from a state at its start to the states where it is left. */
export const paths = (fn: FunctionModel, start: string, language: Language, watch: Watch): Paths => {
  const walk = new Walk(watch, language)
  const exits: Exit[] = []
  for (const { kind, at, way } of walk.function(fn, start))
    if (kind !== 'break' && kind !== 'continue') exits.push({ kind, at, state: way.state })
  return { exits, isComplete: walk.isComplete }
}

/** A place where one round of a loop ends. `continue`: the next round follows; `end`: the condition of the loop ends it. */
export interface RoundEnd extends Omit<Exit, 'kind'> {
  readonly kind: Leaving['kind']
}

/** Follows all ways through one round of a loop, from its first statement on. */
export const round = (
  loop: Loop,
  start: string,
  language: Language,
  watch: Watch,
): { readonly ends: readonly RoundEnd[]; readonly isComplete: boolean } => {
  const walk = new Walk(watch, language)
  const ends = [...walk.round(loop, start)].map(({ kind, at, way }) => ({ kind, at, state: way.state }))
  return { ends, isComplete: walk.isComplete }
}
