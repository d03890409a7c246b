import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

const verbs: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])

const changing: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'ALL', 'MUTATION', 'ACTION'])

/** Whether requests with a verb change something. */
export const changesState = (verb: string): boolean => changing.has(verb)

/** Prefixes of the constants that libraries name verbs by: `http.MethodPost`. */
const prefix = 'Method'

const verbOf = (text: string): string => (text.startsWith(prefix) ? text.slice(prefix.length) : text).toUpperCase()

/** The verbs that a value names: a text, a constant, or a list of them. */
export const verbsIn = (reading: Reading, value: Expr, scope: Scope): readonly string[] => {
  if (value.kind === 'array') return value.elements.flatMap((element) => verbsIn(reading, element, scope))
  const shape = shapeOf(reading.file, value, scope)
  if (shape.type === 'literal' && typeof shape.value === 'string') return [verbOf(shape.value)]
  const verb = value.kind === 'member' || value.kind === 'name' ? verbOf(value.name) : ''
  return verbs.has(verb) ? [verb] : []
}

/** The verb that a route is known by: the first one that changes something, if there is one. */
export const mainVerb = (all: readonly string[]): string | undefined => all.find(changesState) ?? all[0]

/** A path that begins with its verb: `POST /orders`. */
export const splitPath = (path: string): { readonly verb?: string; readonly route: string } => {
  const [verb = '', ...rest] = path.split(/\s+/)
  return verbs.has(verb) && rest.length > 0 ? { verb, route: rest.join(' ') } : { route: path }
}
