import type { Ref } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, FunctionModel, Located } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { OnceOnly } from '#models/forms/retry'
import type { RetryIndex } from '#models/indexes/retry-index'
import type { Request } from '../external-calls/sent-by-call.ts'
import type { PlaceOf } from '../reading/module-code.ts'
import type { RetryRules } from './language-rules.ts'

/** What the retries of one file are read from. */
export interface Reading {
  readonly file: CodeFile
  readonly index: RetryIndex
  readonly rules: RetryRules
  readonly placeOf: PlaceOf
  /** The functions that a call runs, as linking knows them. */
  readonly refAt: (call: Located) => Ref | undefined
  readonly requestAt: (call: Located) => Request | undefined
  /** What a call does that must not happen twice, by the name of its callee. */
  readonly onceOnly: (name: string) => OnceOnly | undefined
  /** The method of the request that a function without a body describes: one of an interface of which the framework makes a client. */
  readonly describedBy?: (fn: FunctionModel) => string | undefined
}

/** The calls in a part of the file. */
export const callsIn = ({ file }: Reading, region: Located): readonly PlacedCall[] =>
  file.index.calls.filter(({ call }) => contains(region, call))

/** The names of the functions called in a part of the file. */
export const refsIn = (reading: Reading, region: Located): readonly Ref[] =>
  callsIn(reading, region).flatMap(({ call }) => reading.refAt(call) ?? [])

/** What a callee may be. */
export const namesOf = ({ file }: Reading, { call, scope }: PlacedCall): readonly string[] => possibleNames(file, call.callee, scope)

/** The first line of a part of the file. */
export const headLine = ({ file }: Reading, { start }: Located): { readonly startLine: number; readonly endLine: number } => {
  const startLine = file.lineOf(start)
  return { startLine, endLine: startLine }
}

/** The name of a function, as the facts of its language know it: by any call that it makes itself. */
export const nameOf = ({ file, placeOf }: Pick<Reading, 'file' | 'placeOf'>, fn: FunctionModel | undefined): string => {
  if (!fn) return ''
  for (const { call, scope } of file.index.calls) {
    const within = scope.function === fn ? placeOf(call).within : ''
    if (within !== '') return within
  }
  // Those of functions inside are longer.
  const inside = file.index.calls.flatMap(({ call }) => (contains(fn, call) ? [placeOf(call).within] : []))
  return inside.sort((one, other) => one.length - other.length)[0] ?? ''
}

/** Whether an argument is a function, or the name of one of this file. */
export const functionGiven = ({ file }: Reading, { scope }: PlacedCall, argument: Call['args'][number]): FunctionModel | undefined => {
  const { root, path } = file.originOf(argument, scope)
  return root.kind === 'own' && path.length === 0 ? root.function : undefined
}
