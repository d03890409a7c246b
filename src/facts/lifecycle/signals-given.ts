import type { Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { shapeOf } from '../values/shape-of.ts'
import { writtenNames } from '../values/written-names.ts'
import type { Reading } from './reading.ts'

const isSignal = (name: string): boolean => name.startsWith('SIG') && name.length > 3 && name === name.toUpperCase() && !name.includes('_')

/** The signals that an argument names. @param isAny the argument may be any event, so an unknown value is not a signal */
export const signalsGiven = (reading: Reading, expr: Expr, scope: Scope, isAny: boolean): readonly string[] => {
  // `process.once(signal as NodeJS.Signals, stop)`
  if (expr.kind === 'cast') return signalsGiven(reading, expr.value, scope, isAny)
  const { file, index, rules } = reading
  const named = index.signalNames[file.nameOf(expr, scope)]
  if (named !== undefined) return [named]
  if (expr.kind === 'spread') return signalsGiven(reading, expr.value, scope, isAny)
  const written = writtenNames(expr).filter(isSignal)
  if (written.length > 0) return written
  const shape = shapeOf(file, expr, scope)
  if (shape.type === 'literal' && typeof shape.value === 'string') return isSignal(shape.value) ? [shape.value] : []
  const list = expr.kind === 'name' ? listOf(reading, expr.name, scope, expr.start) : expr
  if (list?.kind === 'array') return list.elements.flatMap((element) => signalsGiven(reading, element, scope, true))
  if (isAny) return list && list !== expr ? ['SIGTERM'] : []
  return rules.unknownSignals(file)
}

/** The list that a loop or `forEach` takes a variable from, or the list that the variable holds. */
const listOf = (reading: Reading, name: string, scope: Scope, at: number): Expr | undefined => {
  const [only] = definitionsOf(name, scope, at)
  if (!only) return undefined
  const { from } = only
  if (from.kind === 'value') return from.value
  const over = from.kind === 'element' ? from.over : from.kind === 'parameter' ? eachOf(reading, from.function) : undefined
  return over?.kind === 'name' ? (listOf(reading, over.name, scope, at) ?? over) : over
}

/** `signals` of `signals.forEach((signal) => …)`. */
const eachOf = ({ file }: Reading, fn: object): Expr | undefined => {
  const starter = file.index.calls.find(({ call }) => call.args.some((argument) => argument.kind === 'lambda' && argument.function === fn))
  return starter?.call.callee.kind === 'member' && starter.call.callee.name === 'forEach' ? starter.call.callee.object : undefined
}
