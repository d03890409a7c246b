import { calleeOf } from '#code/callee-of'
import type { LogSource } from '#models/forms/logger'
import type { Expr } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { definitionOf, typeName } from './declared.ts'
import type { Reading } from './reading.ts'
import { classOf } from './sensitive-field.ts'
import { sourceOf } from './value-source.ts'

type What = LogSource['what']

/** What an object holds that a framework or a decoder fills from a request. A class of this file is judged by its fields instead. */
export const bodyOf = (reading: Reading, value: Expr, scope: Scope, isWhole: boolean): What | undefined => {
  if (value.kind !== 'name' || classOf(reading, value, scope)) return undefined
  if (!isWhole && reading.rules.textHasFields === 'if-whole') return undefined
  return ofParameter(reading, value, scope) ?? filled(reading, value.name, scope)
}

/** A parameter of a class, by its own decorators or by those of its function. */
const ofParameter = ({ file, index }: Reading, value: Expr, scope: Scope): What | undefined => {
  const from = definitionOf(value, scope)
  if (from?.kind !== 'parameter' || from.way.length > 0) return undefined
  const { parameter, function: fn } = from
  const type = typeName(parameter.type) ?? ''
  const nameOf = (decorator: Expr): string => file.nameOf(calleeOf(decorator), file.index.scope)
  for (const decorator of parameter.decorators) {
    // `@Body('id')` is one field of it.
    const what = decorator.kind === 'call' && decorator.args[0]?.kind === 'literal' ? undefined : index.decorated(nameOf(decorator), type)
    if (what) return what
  }
  const isModel =
    parameter.type && /^\p{Lu}/u.test(type) && !parameter.default && isModelType(originName(file.origins.ofType(parameter.type)))
  return isModel ? fn.decorators.map((each) => index.handled(nameOf(each))).find((what) => what !== undefined) : undefined
}

/** A type of a module whose name says that it holds models: `.schemas`, `app.models.order`. Others may be dependencies. */
const isModelType = (name: string): boolean => name.includes('#') && names.modelModules.has(name.slice(0, name.indexOf('#')))

/** `json.NewDecoder(r.Body).Decode(&in)`: a call that fills the variable from the body of a request. */
const filled = (reading: Reading, name: string, scope: Scope): What | undefined => {
  const { file, index } = reading
  for (const { call, scope: from } of file.index.calls) {
    const isGiven = call.args.some(
      (each) => each.kind === 'unary' && each.operator === '&' && each.operand.kind === 'name' && each.operand.name === name,
    )
    if (!isGiven || from.function !== scope.function) continue
    const decoder = call.callee.kind === 'member' && call.callee.object.kind === 'call' ? call.callee.object : undefined
    const text = call.args.find((each) => each.kind === 'name' || each.kind === 'call')
    const what =
      index.filled(file.nameOf(call.callee, from)) ??
      (decoder?.args[0] ? index.stream(file.nameOf(decoder.args[0], from)) : undefined) ??
      (text ? sourceOf(reading, text, from) : undefined)
    if (what) return what
  }
  return undefined
}
