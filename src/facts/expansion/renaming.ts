import type { CodeFile } from '#code/code-file'
import { exprsAround } from '#code/parts/exprs-around'
import { exprsIn, exprsOf } from '#code/inside'
import type { Call, Expr, FunctionModel, Name } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { acts } from './acts.ts'
import { onOneLine } from './on-one-line.ts'
import { isWithin } from './scope-of-name.ts'
import type { PlacedName, Straight } from './straight-function.ts'

/** Longer arguments stay where they are. */
const longest = 500

/** What a parameter, or the name of the object of a method, is given. */
interface Given {
  readonly name: string
  readonly argument: Expr
  readonly uses: readonly PlacedName[]
  readonly text: string
}

/** The names of a function as they are written at a call, and the statements that give them their values. */
export interface Renaming {
  readonly to: ReadonlyMap<Name, string>
  readonly first: readonly string[]
  /** Names that the statements declare at the call. */
  readonly declared: readonly string[]
}

/** What each parameter is given, by position or by name; undefined where that does not show. */
const argumentsOf = ({ args, keywords }: Call, { fn }: Straight): readonly Pick<Given, 'name' | 'argument'>[] | undefined => {
  const params = fn.params.filter(({ name }) => name !== fn.self)
  const isSimple = params.every(({ form, pattern, default: otherwise }) => form === 'one' && !pattern && !otherwise)
  if (!isSimple || args.length + keywords.length !== params.length || args.some(({ kind }) => kind === 'spread')) return undefined
  const given = params.map(({ name }, position) => ({
    name,
    argument: args[position] ?? keywords.find((keyword) => keyword.name === name)?.value,
  }))
  return given.every((one): one is Pick<Given, 'name' | 'argument'> => one.argument !== undefined) ? given : undefined
}

const givenBy = (file: CodeFile, call: Call, straight: Straight): readonly Given[] | undefined => {
  const given = [...(argumentsOf(call, straight) ?? [{ name: '', argument: undefined }])]
  const { self } = straight.fn
  const isSelfUsed = straight.own.some(({ name }) => name.name === self)
  if (self !== undefined && isSelfUsed)
    if (call.callee.kind === 'member' && call.callee.object.kind === 'name') given.push({ name: self, argument: call.callee.object })
    // Java calls a method of the same object by its name alone.
    else if (file.module.language !== 'java') return undefined
  const found: Given[] = []
  for (const { name, argument } of given) {
    if (!argument || argument.end - argument.start > longest) return undefined
    const exprs = exprsOf(argument)
    // A function that is handed in runs where other concepts follow it.
    const text = argument.kind === 'lambda' ? undefined : onOneLine(file, argument, exprs)
    if (text === undefined) return undefined
    found.push({ name, argument, text, uses: straight.own.filter((use) => use.name.name === name) })
  }
  return found.toSorted((a, b) => a.argument.start - b.argument.start)
}

/** Members, and names from around it, that a function gives another value. */
const assignedIn = ({ exprs, outer }: Straight): ReadonlySet<string> => {
  const names = new Set(outer.map(({ name }) => name))
  return new Set(
    exprs
      .flatMap((expr) => {
        if (expr.kind === 'assign') return expr.targets.flatMap((target) => exprsOf(target))
        return expr.kind === 'unary' && (expr.operator === 'delete' || expr.operator === '&') ? exprsOf(expr.operand) : []
      })
      .flatMap((expr) => (expr.kind === 'member' || (expr.kind === 'name' && names.has(expr.name)) ? [expr.name] : [])),
  )
}

/** Whether a use is reached before anything else that a function does, and always. */
const comesFirst = (file: CodeFile, { before, result }: Straight, { name }: PlacedName): boolean => {
  if (before.length > 0 || !result) return false
  if (exprsOf(result).some((expr) => expr.end <= name.start && acts([expr]))) return false
  let inner: Expr = name
  for (const outer of exprsAround(file.index, name)) {
    if (inner === result) return true
    const mayBeLeftOut =
      (outer.kind === 'conditional' && inner !== outer.condition) ||
      (outer.kind === 'binary' && ['and', 'or', '??'].includes(outer.operator) && inner === outer.right)
    if (mayBeLeftOut) return false
    inner = outer
  }
  return inner === result
}

/** Whether a name in an argument would mean something else where a parameter is used. */
const isCaptured = (inside: Scope, argument: Expr, uses: readonly PlacedName[]): boolean =>
  exprsOf(argument).some(
    (expr) =>
      expr.kind === 'name' &&
      uses.some(({ scope }) => {
        const home = declaringScope(expr.name, scope)
        return home !== inside && isWithin(home, inside)
      }),
  )

const madeAnew: ReadonlySet<Expr['kind']> = new Set(['object', 'array', 'struct'])

/** The arguments that cannot take the place of their parameters: they are given names first. */
const needNames = (file: CodeFile, straight: Straight, inside: Scope, given: readonly Given[]): ReadonlySet<Given> => {
  const assigned = assignedIn(straight)
  const isFixed = (one: Given): boolean =>
    !one.uses.some(({ name }) => isAssigned(file, name)) &&
    !isCaptured(inside, one.argument, one.uses) &&
    !exprsOf(one.argument).some(
      (expr) => (expr.kind === 'name' && assigned.has(expr.name)) || (expr.kind === 'member' && assigned.has(expr.name)),
    ) &&
    (one.uses.length <= 1 || !madeAnew.has(one.argument.kind))
  const acting = given.filter(({ argument }) => acts(exprsOf(argument)))
  const places = acting.map(({ uses }) => uses[0]?.name.start ?? -1)
  const areInOrder = acting.every(
    (one, at) =>
      one.uses.length === 1 &&
      one.uses.every((use) => comesFirst(file, straight, use)) &&
      (places[at] ?? 0) > (places[at - 1] ?? -1) &&
      isFixed(one),
  )
  return new Set(given.filter((one) => (acting.includes(one) ? !areInOrder : !isFixed(one))))
}

/** Whether a name gets another value where it is written. */
const isAssigned = (file: CodeFile, name: Name): boolean => {
  let inner: Expr = name
  for (const outer of exprsAround(file.index, name)) {
    if (outer.kind === 'assign') return outer.targets.includes(inner)
    if (outer.kind === 'unary') return outer.operator === 'delete' || outer.operator === '&'
    if (outer.kind !== 'array' && outer.kind !== 'object' && outer.kind !== 'spread') return false
    inner = outer
  }
  return false
}

const needsNoBrackets: ReadonlySet<Expr['kind']> = new Set(['name', 'member', 'literal', 'call'])

const declaration = ({ module }: CodeFile, name: string, value: string, mayChange: boolean): string => {
  switch (module.language) {
    case 'python':
      return `${name} = ${value}`
    case 'go':
      return `${name} := ${value}`
    case 'java':
      return `var ${name} = ${value}`
    default:
      return `${mayChange ? 'let' : 'const'} ${name} = ${value}`
  }
}

/** The names that occur at the places of calls. What is written there must not hide what they refer to. */
export class NamesAtCalls {
  readonly #file: CodeFile
  readonly #known = new Map<FunctionModel | undefined, Set<string>>()
  readonly #renamed: Map<string, string>
  #all: ReadonlySet<string> | undefined

  /** @param renamed gets each name that is made, with the one that the file has */
  constructor(file: CodeFile, renamed: Map<string, string>) {
    this.#file = file
    this.#renamed = renamed
  }

  /** The names in a function, or in the whole file at its top level. */
  in(fn: FunctionModel | undefined): Set<string> {
    const known = this.#known.get(fn)
    if (known) return known
    const names = new Set<string>()
    for (const expr of exprsIn((fn ?? this.#file.module).body ?? [], 'definitions')) if (expr.kind === 'name') names.add(expr.name)
    this.#known.set(fn, names)
    return names
  }

  /** A name that the file does not have. */
  unused(name: string, at: number): string {
    const all = (this.#all ??= new Set(this.#file.text.match(/[\p{L}\p{N}_$]+/gu)))
    let number = at
    while (all.has(`${name}_${number}`)) number += 1
    const unused = `${name}_${number}`
    this.#renamed.set(unused, this.#renamed.get(name) ?? name)
    return unused
  }
}

/** What takes the place of the names that a function declares; undefined if a statement would have to come first and cannot. */
export const renamingOf = (
  file: CodeFile,
  { call, scope }: { readonly call: Call; readonly scope: Scope },
  straight: Straight,
  names: NamesAtCalls,
  mayPrecede: boolean,
): Renaming | undefined => {
  const inside = file.index.scopeOf(straight.fn)
  const given = givenBy(file, call, straight)
  if (!inside || !given) return undefined
  const named = needNames(file, straight, inside, given)
  if (named.size > 0 && (!mayPrecede || [...named].some(({ name }) => name === straight.fn.self))) return undefined
  const to = new Map<Name, string>()
  const first: string[] = []
  const declared = new Set<string>()
  for (const one of given) {
    const isNamed = named.has(one)
    const fresh = isNamed ? names.unused(one.name, call.start) : ''
    if (isNamed)
      first.push(
        declaration(
          file,
          fresh,
          one.text,
          one.uses.some(({ name }) => isAssigned(file, name)),
        ),
      )
    const text = isNamed ? fresh : needsNoBrackets.has(one.argument.kind) ? one.text : `(${one.text})`
    for (const { name } of one.uses) to.set(name, text)
  }
  const there = names.in(scope.function)
  for (const { name } of straight.own) {
    if (to.has(name) || name.name === straight.fn.self) continue
    const isTaken = there.has(name.name) || declaringScope(name.name, scope) !== undefined
    if (isTaken) to.set(name, names.unused(name.name, call.start))
    else declared.add(name.name)
  }
  return { to, first, declared: [...declared] }
}
