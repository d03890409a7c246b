import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { Reading } from './reading.ts'

/** An annotation or a decorator, and what its name may refer to. */
export interface Annotation {
  readonly last: string
  /** Its possible names, in the notation of origins. */
  readonly names: readonly string[]
  /** Declared nowhere in the file: its last name is all that is known. */
  readonly isOpen: boolean
  /** Where it has arguments. */
  readonly call: Call | undefined
  /** Between its brackets, as written. */
  readonly argumentText: string
  readonly at: Expr
}

/** What annotates a declaration; undefined for what has no name. */
export const annotationOf = ({ file }: Reading, decorator: Expr, scope: Scope): Annotation | undefined => {
  const call = decorator.kind === 'call' ? decorator : undefined
  const callee = call?.callee ?? decorator
  const last = lastName(callee)
  if (last === '') return undefined
  const { root, path } = file.originOf(callee, scope)
  const isOpen = path.length === 0 && root.kind === 'own' && !root.function && !file.index.classes.has(root.name)
  const inBrackets = call ? file.text.slice(callee.end, call.end) : ''
  return {
    last,
    names: possibleNames(file, callee, scope),
    isOpen,
    call,
    argumentText: inBrackets.slice(inBrackets.indexOf('(') + 1, -1).trim(),
    at: decorator,
  }
}
