import { calleeOf } from '#code/callee-of'
import type { Breaker } from '#model/facts/calls/retry'
import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import { givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Name } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { BreakerForm } from '#models/forms/breaker'
import type { BreakerIndex } from '#models/indexes/breaker-index'
import type { ModuleCode, PlaceOf } from '../reading/module-code.ts'
import { livesInOneCall } from './lives-in-one-call.ts'
import { neverOpens } from './never-opens.ts'
import { optionsOf } from './options.ts'
import { worksOf } from './works.ts'

/** What the circuit breakers of one file are read from. */
export interface Reading {
  readonly file: CodeFile
  readonly index: BreakerIndex
  readonly placeOf: PlaceOf
  readonly withinAt: ModuleCode['withinAt']
  /** What identifies a breaker in findings, and the lines at which it counts: languages differ in both. */
  readonly identify: (
    form: BreakerForm,
    call: Call,
    variable: string | undefined,
  ) => Pick<Breaker, 'subject' | 'name'> & { readonly at: Span }
}

/** The circuit breakers that a file makes. */
export const breakersIn = (reading: Reading): readonly Breaker[] =>
  reading.file.index.calls.flatMap((placed) => ofCall(reading, placed) ?? [])

const ofCall = (reading: Reading, placed: PlacedCall): Breaker | undefined => {
  const { file, index, placeOf, identify } = reading
  const { call, scope } = placed
  const form = possibleNames(file, call.callee, scope)
    .map((name) => index.madeBy(name))
    .find((found) => found !== undefined)
  if (!form) return undefined
  const variable = variableOf(reading, call)
  const around = scope.function
  const runsOnce =
    around !== undefined &&
    (around.name === 'constructor' ||
      index.startsOnce.has(around.name) ||
      around.decorators.some((decorator) => index.runOnce.has(nameOf(decorator))))
  const continues = optionsOf(file, placed).some(({ key }) => form.continues?.includes(key))
  const closed = neverOpens(file, placed, form)
  const works = worksOf(givenTo(call))
  return {
    kind: 'breaker',
    within: placeOf(call).within,
    library: form.by,
    ...identify(form, call, variable?.name),
    perCall: around !== undefined && !runsOnce && !continues && livesInOneCall(file, placed, variable, form),
    ...(works.length > 0 ? { works } : {}),
    ...(closed ? { neverOpens: closed } : {}),
  }
}

const nameOf = (decorator: Expr): string => lastName(calleeOf(decorator))

/** The variable that a breaker is declared as. */
const variableOf = ({ file }: Reading, call: Call): Name | undefined => {
  const parent = file.index.parentOf(call)
  const target = parent && 'kind' in parent && parent.kind === 'assign' ? parent.targets[0] : undefined
  return target?.kind === 'name' ? target : undefined
}
