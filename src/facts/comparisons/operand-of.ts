import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { comparisonNames } from '#models/naming/comparison-names'
import { wordsOf } from '#models/naming/words'
import { oneLine } from '../values/one-line.ts'
import { isConstant } from './is-constant.ts'
import { convertedBy, isConversion } from './sources.ts'

const maxDepth = 8
const longest = 120

const isDigest = ({ callee }: Call): boolean => comparisonNames.digests.has(lastName(callee).toLowerCase())

/** The only value that a call converts or digests. */
const only = (file: CodeFile, call: Call, scope: Scope): Expr | undefined => {
  if (!isConversion(call) && !isDigest(call)) return undefined
  const [given, ...others] = call.args.filter((one) => one.kind !== 'literal' && one.kind !== 'object' && !isConstant(file, one, scope))
  if (others.length > 0) return undefined
  if (given && !(given.kind === 'name' && given.name === 'nil')) return given
  const { callee } = call
  return callee.kind === 'member' ? convertedBy({ ...call, args: [] })[0] : undefined
}

/** What an operand of a comparison is without conversions, so that two comparisons of the same values are known. */
export const operandOf = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): string => {
  const written = oneLine(file.textOf(expr), longest)
  if (depth > maxDepth) return written
  switch (expr.kind) {
    case 'await':
    case 'cast':
      return operandOf(file, expr.value, scope, depth + 1)
    case 'index':
      return expr.index === undefined ? operandOf(file, expr.object, scope, depth + 1) : written
    case 'call': {
      const inner = only(file, expr, scope)
      return inner ? operandOf(file, inner, scope, depth + 1) : written
    }
    case 'name': {
      // A variable that holds the same value in another form.
      const [definition, ...others] = definitionsOf(expr.name, scope, expr.start)
      if (definition?.from.kind !== 'value' || definition.from.way.length > 0 || others.length > 0) return written
      const { value } = definition.from
      const isSame = value.kind === 'cast' || (value.kind === 'call' && only(file, value, scope) !== undefined)
      return isSame ? operandOf(file, value, scope, depth + 1) : written
    }
    default:
      return written
  }
}

/** The names in an operand. */
const namesIn = (expr: Expr): readonly string[] => {
  switch (expr.kind) {
    case 'name':
      return [expr.name]
    case 'member':
      return [...namesIn(expr.object), expr.name]
    case 'index':
      return [...namesIn(expr.object), ...(expr.index?.kind === 'literal' ? [String(expr.index.value)] : [])]
    case 'call':
      return [...namesIn(expr.callee), ...expr.args.flatMap(namesIn)]
    case 'await':
    case 'cast':
      return namesIn(expr.value)
    case 'literal':
      return typeof expr.value === 'string' ? [expr.value] : []
    case 'template':
      return expr.parts.flatMap((part) => (typeof part === 'string' ? [] : namesIn(part)))
    case 'binary':
      return [...namesIn(expr.left), ...namesIn(expr.right)]
    default:
      return []
  }
}

/** Whether a name in an operand has one of some words. */
export const hasWordOf = (expr: Expr, words: ReadonlySet<string>): boolean =>
  namesIn(expr).some((name) => wordsOf(name).some((word) => words.has(word)))
