import type { CodeFile } from '#code/code-file'
import type { ModuleIndex } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Name, Parameter } from '#code/model'
import { definitionsOf, type Definition, type Scope } from '#code/scope'
import { comparisonNames } from '#models/naming/comparison-names'

/** Where a value comes from, as far as the file shows it. */
export interface Source {
  readonly expr: Expr
  readonly scope: Scope
  /** The part of it that is meant: `token` of `const { token } = request.body`. */
  readonly key?: string | undefined
}

/** Names lead to names in cycles, or in generated code. */
const maxDepth = 8
/** A parameter is followed to so many calls. */
const maxCallers = 3

/** Whether a call gives what it is given in another form: `hex.EncodeToString(sum)`, `header.slice(7)`. */
export const isConversion = ({ callee }: Call): boolean => comparisonNames.conversions.has(lastName(callee).toLowerCase())

/** What a conversion converts. */
export const convertedBy = ({ callee, args }: Call): readonly Expr[] => [
  ...(callee.kind === 'member' ? [callee.object] : []),
  ...args.filter(({ kind }) => kind !== 'literal' && kind !== 'lambda' && kind !== 'object'),
]

const byName = new WeakMap<ModuleIndex, ReadonlyMap<string, readonly FunctionModel[]>>()

/** The functions of a file that have a name. */
export const functionsNamed = (index: ModuleIndex, name: string): readonly FunctionModel[] => {
  let known = byName.get(index)
  if (!known) byName.set(index, (known = Map.groupBy(index.functions, (fn) => fn.name)))
  return known.get(name) ?? []
}

/** The function of the file that a call runs. */
const ownFunctionOf = ({ index }: CodeFile, { callee, isNew }: Call): FunctionModel | undefined => {
  if (isNew || (callee.kind === 'member' && callee.object.kind !== 'name')) return undefined
  const name = lastName(callee)
  if (name === '') return undefined
  const named = functionsNamed(index, name)
  return named.length === 1 ? named[0] : undefined
}

/** The arguments that calls in the file give to a parameter. */
function* givenTo(file: CodeFile, fn: FunctionModel, parameter: Parameter): Iterable<Source> {
  if (fn.name === '') return
  const calls = file.callsNamed(fn.name).filter(({ call }) => ownFunctionOf(file, call) === fn)
  if (calls.length > maxCallers) return
  const position = fn.params.filter(({ name }) => name === '' || name !== fn.self).indexOf(parameter)
  for (const { call, scope } of calls) {
    const given = call.keywords.find(({ name }) => name === parameter.name)?.value ?? call.args[position]
    if (given && given.kind !== 'spread') yield { expr: given, scope }
  }
}

/** The values that a value is made of, through names, conversions, functions of the file and their callers. Texts are left out. */
export const sourcesOf = (file: CodeFile, expr: Expr, from: Scope): readonly Source[] => {
  const found: Source[] = []
  const seen = new Set<Expr>()
  const leaf = (source: Source): void => void found.push(source)
  const all = (exprs: readonly (Expr | undefined)[], scope: Scope, depth: number): void => {
    for (const one of exprs) if (one) visit(one, scope, depth + 1)
  }
  const visit = (at: Expr, scope: Scope, depth: number): void => {
    if (depth > maxDepth || seen.has(at)) return
    seen.add(at)
    switch (at.kind) {
      case 'literal':
        return
      case 'name':
        return named(at, scope, depth)
      case 'await':
      case 'cast':
      case 'spread':
        return visit(at.value, scope, depth + 1)
      case 'unary':
        return at.operator === '*' || at.operator === '&' ? visit(at.operand, scope, depth + 1) : undefined
      case 'template':
        return all(
          at.parts.filter((part) => typeof part !== 'string'),
          scope,
          depth,
        )
      case 'binary':
        return ['+', 'or', '??', 'and', '%'].includes(at.operator) ? all([at.left, at.right], scope, depth) : undefined
      case 'conditional':
        return all([at.then, at.otherwise], scope, depth)
      case 'assign':
        return all([at.value], scope, depth)
      case 'array':
        return all(at.elements, scope, depth)
      case 'index':
        return at.index?.kind === 'literal' && typeof at.index.value === 'string'
          ? leaf({ expr: at, scope })
          : visit(at.object, scope, depth + 1)
      case 'member': {
        for (const { value, scope: inner } of fieldValues(at, scope)) visit(value, inner, depth + 1)
        return leaf({ expr: at, scope })
      }
      case 'call': {
        if (isConversion(at)) return all(convertedBy(at), scope, depth)
        const own = ownFunctionOf(file, at)
        const returned = own ? file.index.returnsOf(own) : []
        for (const { value, scope: inner } of returned) visit(value, inner, depth + 1)
        return leaf({ expr: at, scope })
      }
      default:
        return undefined
    }
  }
  const named = (name: Name, scope: Scope, depth: number): void => {
    const definitions = definitionsOf(name.name, scope, name.start)
    if (definitions.length === 0) return leaf({ expr: name, scope })
    for (const definition of definitions) defined(definition, name, scope, depth)
  }
  const defined = ({ from }: Definition, name: Name, scope: Scope, depth: number): void => {
    if (from.kind === 'value') {
      const key = from.way.findLast((step) => typeof step === 'string')
      if (key === undefined) return visit(from.value, scope, depth + 1)
      return leaf({ expr: from.value, scope, key })
    }
    if (from.kind === 'parameter' && from.way.length === 0) {
      const given = [...givenTo(file, from.function, from.parameter)]
      for (const one of given) visit(one.expr, one.scope, depth + 1)
    }
    leaf({ expr: name, scope })
  }
  /** What the class of the object gives one of its fields. */
  const fieldValues = (at: Extract<Expr, { kind: 'member' }>, scope: Scope) => {
    if (at.object.kind !== 'name') return []
    const [only, ...others] = definitionsOf(at.object.name, scope, at.start)
    if (only?.from.kind !== 'self' || others.length > 0) return []
    const values = file.index.ownMembers.get(only.from.owner)?.get(at.name) ?? []
    return values.length === 1 ? values : []
  }
  visit(expr, from, 0)
  return found
}
