import type { Handed, HandedOptions, HandedParameter, HandedRef } from '#model/facts/documents/summary'
import type { CodeFile } from '#code/code-file'
import type { Expr, ObjectExpr, Parameter } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { isChanged } from './is-changed.ts'
import { parameterOf, type OwnParameter } from './parameter-of.ts'

/** What a concept knows of values that are handed on. */
export interface HandedKinds {
  /** Names of options that matter. */
  readonly keys: ReadonlySet<string>
  /** Types of parameters that matter, by their last name. */
  readonly types: ReadonlySet<string>
  /** What a value is by its making: a client, a context; undefined if nothing is known of it. */
  readonly made: (expr: Expr, scope: Scope) => Handed | undefined
  /** The name by which another text explains a value that is given to a construction; undefined if that is of no interest. */
  readonly named: (expr: Expr, scope: Scope) => HandedRef | undefined
}

/** Languages in which a caller may leave out any argument. */
const mayLeaveOut: ReadonlySet<string> = new Set(['typescript', 'tsx', 'javascript', 'jsx'])

/** Types whose values are no options, and set no limit. */
const plainTypes: ReadonlySet<string> = new Set(['string', 'boolean', 'str', 'bool', 'bytes', 'int64', 'Request', 'Response'])

const isNothing = (value: unknown): boolean => value === null || value === 0 || value === false

/** Values inside values beyond this depth are of no interest; names may refer to themselves. */
const maxDepth = 6

/** A value as summaries record it. */
export const handed = (file: CodeFile, kinds: HandedKinds, expr: Expr, scope: Scope, depth = 0): Handed => {
  if (depth > maxDepth) return 1
  switch (expr.kind) {
    case 'literal':
      return isNothing(expr.value) ? 0 : 1
    case 'object':
      return optionsOf(file, kinds, expr, scope, depth)
    case 'await':
    case 'cast':
      return handed(file, kinds, expr.value, scope, depth + 1)
    case 'name':
      return expr.name === 'undefined' || expr.name === 'Infinity' ? 0 : named(file, kinds, expr, scope, depth)
    case 'member':
      return named(file, kinds, expr, scope, depth)
    case 'call':
    case 'struct':
    case 'unary':
    case 'binary':
      return kinds.made(expr, scope) ?? 1
    default:
      return 1
  }
}

/** Whether a parameter can hold a limit, or something that has one: by its name, its type, or because callers may leave it out. */
const mayMatter = ({ keys, types }: HandedKinds, language: string, { name, type, default: omitted, form }: Parameter): boolean => {
  const typeName = type?.name?.name
  if (form !== 'one') return form === 'named-rest'
  if (keys.has(name) || (typeName !== undefined && types.has(typeName))) return true
  if (!mayLeaveOut.has(language)) return omitted !== undefined
  return typeName === undefined || !plainTypes.has(typeName)
}

/**
 * A parameter as summaries record it; undefined for one that linking cannot follow.
 *
 * @param isUsed it decides something in its function, whatever its name and type
 */
export const handedParameter = (
  file: CodeFile,
  kinds: HandedKinds,
  { function: fn, parameter, path }: OwnParameter,
  isUsed = false,
  depth = 0,
): HandedParameter | undefined => {
  const { language } = file.module
  const position = fn.params.filter((each) => each.name === '' || each.name !== fn.self).indexOf(parameter)
  const [member] = path
  if (position < 0 || parameter.form === 'rest' || path.length > 1 || !(isUsed || mayMatter(kinds, language, parameter))) return undefined
  // Other keys are not recorded of what callers hand in.
  if (member !== undefined && !kinds.keys.has(member)) return undefined
  const scope = file.index.scopeOf(fn)
  const written = parameter.default && scope ? handed(file, kinds, parameter.default, scope, depth + 1) : undefined
  const omitted = written ?? (mayLeaveOut.has(language) || parameter.form === 'named-rest' ? 0 : undefined)
  return {
    parameter: parameter.name,
    position,
    ...(parameter.form === 'named-rest' ? { rest: true } : {}),
    ...(member === undefined ? {} : { member }),
    ...(omitted === undefined ? {} : { default: omitted }),
  }
}

const named = (file: CodeFile, kinds: HandedKinds, expr: Expr, scope: Scope, depth: number): Handed => {
  const own = parameterOf(file, expr, scope)
  // What a callback hands on for the function around it is not followed.
  if (own && own.function !== scope.function) return 3
  if (own) return handedParameter(file, kinds, own, false, depth) ?? 1
  if (expr.kind === 'name') {
    const home = declaringScope(expr.name, scope)
    const [only, ...others] = home?.definitions.get(expr.name) ?? []
    if (only?.from.kind === 'value' && others.length === 0 && only.from.way.length === 0 && only.from.value.kind === 'object') {
      const options = optionsOf(file, kinds, only.from.value, scope, depth + 1)
      return isChanged(file, expr.name, home) ? { ...options, open: true } : options
    }
  }
  return kinds.made(expr, scope) ?? 1
}

/** The options that an object sets. */
const optionsOf = (file: CodeFile, kinds: HandedKinds, expr: ObjectExpr, scope: Scope, depth: number): HandedOptions => {
  const keys: string[] = []
  const passedOn: Record<string, HandedParameter> = {}
  let isOpen = false
  let from: HandedParameter | undefined
  for (const { key, value } of expr.properties) {
    if (typeof key === 'string') {
      const entry = kinds.keys.has(key) ? handed(file, kinds, value, scope, depth + 1) : 0
      if (typeof entry === 'object' && 'parameter' in entry) passedOn[key] = entry
      else if (entry !== 0) keys.push(key)
    } else if (key === undefined && value.kind === 'spread') {
      const spread = handed(file, kinds, value.value, scope, depth + 1)
      if (typeof spread === 'object' && 'keys' in spread) {
        keys.push(...spread.keys)
        Object.assign(passedOn, spread.handed)
        isOpen ||= spread.open === true
        if (spread.from) isOpen ||= from !== undefined
        from ??= spread.from
      } else if (typeof spread === 'object' && 'parameter' in spread && from === undefined) from = spread
      else isOpen ||= spread !== 0
    } else isOpen = true
  }
  const hasPassed = Object.keys(passedOn).length > 0
  return { keys, ...(hasPassed ? { handed: passedOn } : {}), ...(isOpen ? { open: true } : {}), ...(from === undefined ? {} : { from }) }
}
