import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { ClassModel, Expr, Located } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { holderOf } from './reads.ts'
import { isVariableName } from './is-variable-name.ts'
import type { Reading } from './reading.ts'

/** A package that validates the environment of a file, and where it does; without a place if the text shows none. */
export interface Validation {
  readonly by: string
  readonly at: Located | undefined
}

/** The first package that a file imports to validate an environment. */
export const validationOf = (reading: Reading): Validation | undefined => {
  const modules = reading.file.module.imports.flatMap(({ module, isTypeOnly }) =>
    !isTypeOnly && reading.index.validator(module) ? [module] : [],
  )
  const [by] = modules
  if (by === undefined) return undefined
  for (const module of modules) {
    const at = placeOf(reading, module)
    if (at) return { by, at }
  }
  return { by, at: undefined }
}

/**
 * Where a package checks the environment: the call that receives all of it, otherwise the schema whose keys are variables, or a class of
 * them. Undefined in a file that validates other data and only happens to read a variable.
 */
const placeOf = (reading: Reading, module: string): Located | undefined => {
  const { file, index } = reading
  const options = index.validator(module)?.options
  if (options) return optionIn(reading, options)
  let schema: Located | undefined
  for (const { call, scope } of file.index.calls) {
    const isOfPackage = (): boolean => file.nameOf(call.callee, scope).startsWith(`${module}#`)
    if (
      call.args.some((argument) => isEnvironment(reading, argument, scope)) &&
      (names.validates.has(lastName(call.callee)) || isOfPackage())
    )
      return call
    if (!schema && call.args.some((argument) => exprsOf(argument, 'own').some(listsVariables)) && isOfPackage()) schema = call
  }
  return schema ?? classIn(file.module.classes)
}

const optionIn = ({ file }: Reading, options: readonly string[]): Located | undefined => {
  for (const { call } of file.index.calls)
    for (const argument of call.args)
      for (const expr of exprsOf(argument, 'own'))
        if (expr.kind === 'object' && expr.properties.some(({ key }) => typeof key === 'string' && options.includes(key))) {
          const option = expr.properties.find(({ key }) => typeof key === 'string' && options.includes(key))
          return option?.value
        }
  return undefined
}

/** The whole environment, or a copy of it. */
const isEnvironment = (reading: Reading, value: Expr, scope: Scope): boolean => {
  if (value.kind === 'object')
    return value.properties.some((property) => {
      const part = property.value.kind === 'spread' ? property.value.value : property.value
      return isEnvironment(reading, part, scope)
    })
  return (value.kind === 'member' || value.kind === 'name') && holderOf(reading, value, scope) !== undefined
}

/** Most keys of an object are names of variables. */
const listsVariables = (value: Expr): boolean => {
  if (value.kind !== 'object') return false
  const keys = value.properties.flatMap(({ key }) => (typeof key === 'string' ? [key] : []))
  const variables = keys.filter(isVariableName).length
  return variables >= 2 && variables * 2 > keys.length
}

/** The head of a class whose decorated fields are variables. */
const classIn = (classes: readonly ClassModel[]): Located | undefined => {
  const found = classes.find(
    ({ fields }) => fields.filter(({ name, decorators }) => isVariableName(name) && decorators.length > 0).length >= 2,
  )
  return found && { start: found.start, end: found.start }
}
