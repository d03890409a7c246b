import type { PlacedCall } from '#code/index-module'
import { childrenOf } from '#code/parts/children'
import type { Expr } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import type { AnswerForm } from '#models/forms/logger'
import { stepPattern } from '#models/naming/name-map'
import { expandBraces } from '#models/naming/expand-braces'
import { enclosing } from '#code/enclosing'
import type { Reading } from './reading.ts'

/** Whether a call prints for the person who runs a program, writes elsewhere, or does not run in production. */
export const answersPerson = (reading: Reading, { call, scope }: PlacedCall, form: AnswerForm): boolean => {
  const { file } = reading
  const { modules = [], parameters = [], writer, writers = [], isQuietWhen = [] } = form
  if (modules.some((name) => file.module.imports.some(({ module }) => module === name || module.startsWith(`${name}.`)))) return true
  if (parameters.length > 0 && isCommand(reading, scope, parameters)) return true
  const to = call.keywords.find(({ name }) => name === writer)?.value
  if (to && !writers.includes(file.nameOf(to, scope))) return true
  return isQuietWhen.length > 0 && isQuiet(reading, { call, scope }, isQuietWhen)
}

const isCommand = ({ file }: Reading, scope: Scope, types: readonly string[]): boolean => {
  const patterns = types.flatMap(expandBraces).map(stepPattern)
  return (scope.function?.params ?? []).some(({ type }) => {
    const name = type && originName(file.origins.ofType(type))
    return name !== undefined && patterns.some((pattern) => pattern.test(name))
  })
}

const mentions = (expr: Expr, wanted: readonly string[]): boolean =>
  ((expr.kind === 'name' || expr.kind === 'member') && wanted.includes(expr.name)) ||
  childrenOf(expr).some((child) => mentions(child, wanted))

const isQuiet = ({ file }: Reading, { call, scope }: PlacedCall, wanted: readonly string[]): boolean =>
  enclosing({ body: scope.function?.body ?? file.module.body }, call).some(
    ({ stmt }) => stmt.kind === 'if' && mentions(stmt.condition, wanted),
  )
