import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, Name, Parameter } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { comparisonNames } from '#models/naming/comparison-names'
import { wordsOf } from '#models/naming/words'
import { chainOf } from './chain-of.ts'
import { sourcesOf, type Source } from './sources.ts'

const maxDepth = 4

const hasAny = (name: string, words: ReadonlySet<string>): boolean => wordsOf(name).some((word) => words.has(word))

const isAnnotation = (expr: Expr): boolean => {
  const callee = expr.kind === 'call' ? expr.callee : expr
  return comparisonNames.annotations.has(lastName(callee).toLowerCase())
}

/** Whether a handler is given a parameter from the request, by its annotation, its default or its type. */
const isTaken = ({ decorators, default: otherwise, type }: Parameter): boolean =>
  decorators.some(isAnnotation) ||
  (otherwise?.kind === 'call' && isAnnotation(otherwise)) ||
  hasAny(type?.name?.name ?? '', comparisonNames.requestTypes)

/** Whether the way from a request leads to what the sender wrote, and not to what the service knows of the sender. */
const leadsToSent = (names: readonly string[], parts: ReadonlySet<string>): boolean => {
  for (const name of names) {
    const lower = name.toLowerCase()
    if (comparisonNames.own.has(lower)) return false
    if (parts.has(lower)) return true
  }
  return false
}

/** What only a request has, after a name that may be that of a request; anything that the sender writes, after one that is. */
const partsAfter = (name: string): ReadonlySet<string> | undefined =>
  comparisonNames.requests.has(name)
    ? comparisonNames.parts
    : comparisonNames.perhapsRequests.has(name)
      ? comparisonNames.clearParts
      : undefined

/** Whether the sender of a request controls what a name holds, apart from its members. */
const isSentName = (file: CodeFile, name: Name, scope: Scope, depth: number): boolean =>
  definitionsOf(name.name, scope, name.start).some(({ from }) => {
    if (from.kind === 'parameter') return isTaken(from.parameter)
    if (from.kind === 'type') return hasAny(from.type.name?.name ?? '', comparisonNames.requestTypes)
    if (from.kind === 'element') return isSent(file, { expr: from.over, scope }, depth + 1)
    if (from.kind !== 'value') return false
    const made = from.value
    // A value of a type of the file that a decoder fills: `var in loginRequest`.
    if (made.kind === 'struct') return hasAny(made.type.name?.name ?? '', comparisonNames.requestTypes)
    return isFromRequest(file, made, scope, depth + 1)
  })

/** Whether a function takes something from the request that it is given: `getHeader(event, 'x-token')`, `parse(request.body)`. */
const takesFromRequest = (file: CodeFile, { callee, args }: Call, scope: Scope, depth: number): boolean =>
  args.length > 0 &&
  hasAny(lastName(callee), comparisonNames.takes) &&
  // A digest shows nothing of what it was made of.
  !hasAny(lastName(callee), comparisonNames.digests) &&
  args.some(
    (argument) =>
      (argument.kind === 'name' && partsAfter(argument.name.toLowerCase()) !== undefined) ||
      (argument.kind !== 'literal' && argument.kind !== 'lambda' && isFromRequest(file, argument, scope, depth + 1)),
  )

const isSent = (file: CodeFile, { expr, scope, key }: Source, depth: number): boolean => {
  if (depth > maxDepth) return false
  const { base, names, calls } = chainOf(expr)
  const way = key === undefined ? names : [...names, key]
  for (const [position, name] of way.entries()) {
    const lower = name.toLowerCase()
    const rest = way.slice(position + 1)
    const parts = partsAfter(lower)
    if (parts && leadsToSent(rest, parts)) return true
    if (comparisonNames.sent.has(lower) && (rest.length > 0 || calls.length > 0 || position > 0)) return true
  }
  if (base.kind === 'name' && !comparisonNames.own.has((way[1] ?? '').toLowerCase()) && isSentName(file, base, scope, depth)) return true
  if (base.kind !== 'name' && base !== expr && isFromRequest(file, base, scope, depth + 1)) return true
  return calls.some((call) => takesFromRequest(file, call, scope, depth))
}

/** Whether the sender of a request controls a value that has these sources, or a part of it. */
export const areSent = (file: CodeFile, sources: readonly Source[], depth = 0): boolean =>
  sources.some((source) => isSent(file, source, depth))

/** Whether the sender of a request controls a value, or a part of it. */
export const isFromRequest = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): boolean =>
  depth <= maxDepth && areSent(file, sourcesOf(file, expr, scope), depth)
