import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { Dependence } from '#model/facts/requests/protection'
import { protectionNames as names } from '#models/naming/kinds/protection-names'
import { lastStep } from '#models/work/last-step'
import { signingsOf } from '#models/requests/signings'
import { wordsOf } from '#models/naming/words'
import { isFinding } from './is-finding.ts'
import { nameSays } from './named-dependences.ts'
import { isOwnerColumn } from './owner-column.ts'

const maxDepth = 3

/** The last names of functions that compare secrets. */
const mayCompare: ReadonlySet<string> = new Set([...names.comparesSecrets].map(lastStep))

/** A function of a library that compares secrets, or verifies a signature, by its origin. */
const provesSender = (file: CodeFile, scope: Scope, { callee }: Call): boolean => {
  const signings = signingsOf(file.module.language)
  const last = file.exportedName(callee)
  if (!mayCompare.has(last) && !signings.mayVerify(last)) return false
  const origin = file.nameOf(callee, scope)
  return names.comparesSecrets.has(origin) || signings.verifies(origin)
}

const provedInside = new WeakMap<FunctionModel, boolean>()

/** Reads what an expression checks. */
export class Reading {
  readonly of = new Set<Dependence>()
  readonly asks = new Set<string>()
  readonly words = new Set<string>()
  isOfError = false
  isOfCount = false
  outcomeOf: Call | undefined
  readonly #file: CodeFile
  readonly #scope: Scope

  constructor(file: CodeFile, scope: Scope) {
    this.#file = file
    this.#scope = scope
  }

  /** @param isAlone the condition checks only that the value is present or true */
  read(expr: Expr, isAlone = true, depth = 0): void {
    switch (expr.kind) {
      case 'name':
        this.#name(expr, isAlone, depth)
        return
      case 'member':
        this.#named(expr.name, isAlone)
        this.#holder(expr.object, depth)
        return
      case 'call':
        this.#call(expr, depth)
        return
      case 'binary':
        this.#binary(expr.operator, expr.left, expr.right, depth)
        return
      case 'unary':
      case 'await':
      case 'cast':
      case 'spread':
        this.read(expr.kind === 'unary' ? expr.operand : expr.value, isAlone, depth)
        return
      case 'index':
        if (expr.index?.kind === 'literal' && typeof expr.index.value === 'string') this.#named(expr.index.value, isAlone)
        else if (expr.index) this.read(expr.index, false, depth)
        this.#holder(expr.object, depth)
        return
      case 'conditional':
        for (const each of [expr.condition, expr.then, expr.otherwise]) this.read(each, isAlone, depth)
        return
      case 'array':
        for (const each of expr.elements) this.read(each, false, depth)
        return
      case 'literal':
        if (typeof expr.value === 'string') for (const word of wordsOf(expr.value)) if (names.rights.has(word)) this.asks.add(word)
        return
      default:
    }
  }

  #named(name: string, isAlone: boolean): void {
    const { words, lower, alone, besides } = nameSays(name)
    if (words.length === 0) return
    this.asks.add(lower)
    for (const word of words) this.words.add(word)
    for (const each of isAlone ? alone : besides) this.of.add(each)
    if (words.length <= 3 && names.errors.has(words.at(-1) ?? '')) this.isOfError = true
  }

  /** The object of a checked member: `user` of `user.id`. */
  #holder(expr: Expr, depth: number): void {
    if (expr.kind === 'name' || expr.kind === 'member') {
      const { isPrincipal, isOfError } = nameSays(expr.name)
      if (isPrincipal) this.of.add('principal')
      if (isOfError) this.isOfError = true
      if (expr.kind === 'member') this.#holder(expr.object, depth)
    } else this.read(expr, false, depth)
  }

  #name(expr: Extract<Expr, { kind: 'name' }>, isAlone: boolean, depth: number): void {
    const [only, ...others] = definitionsOf(expr.name, this.#scope, expr.start)
    const value = only && others.length === 0 && only.from.kind === 'value' ? only.from.value : undefined
    const bare = value?.kind === 'await' ? value.value : value
    if (bare?.kind === 'call') {
      this.outcomeOf ??= bare
      this.#named(expr.name, isAlone)
      // The result of a check counts as the check itself: `const mayEdit = await canEdit(user)`.
      if (depth < maxDepth && !isFinding(bare)) this.#call(bare, depth + 1)
    } else if (bare && depth < maxDepth && bare.kind !== 'literal' && bare.kind !== 'object' && bare.kind !== 'lambda')
      this.read(bare, isAlone, depth + 1)
    else this.#named(expr.name, isAlone)
  }

  #call(call: Call, depth: number): void {
    const name = lastName(call.callee)
    const says = nameSays(name)
    const { words } = says
    if (says.comparesSecrets || provesSender(this.#file, this.#scope, call) || this.#isProvedInside(call)) this.of.add('signature')
    // `scopeOf(request)` returns an object, and `hasScope(request)` is a check.
    this.#named(name, !says.isQuestion)
    if (names.may.has(words[0] ?? '') && (words.length > 1 || call.args.length > 1)) this.of.add('right')
    const given = new Reading(this.#file, this.#scope)
    for (const argument of [...call.args, ...call.keywords.map(({ value }) => value)]) given.read(argument, false, depth + 1)
    const isOfCaller = given.of.has('principal') || given.of.has('right')
    if (isOfCaller) this.of.add('principal')
    for (const asked of given.asks) this.asks.add(asked)
    if (given.of.has('signature')) this.of.add('signature')
    if (given.isOfError) this.isOfError = true
    if (says.mayBeRight && isOfCaller) this.of.add('right')
    if (says.asksAddress || (given.of.has('address') && words.some((word) => word === 'has' || word === 'includes' || word === 'contains')))
      this.of.add('address')
    if (call.callee.kind === 'member') {
      if (call.callee.object.kind === 'call' || call.callee.object.kind === 'array' || call.callee.object.kind === 'member')
        this.read(call.callee.object, false, depth + 1)
      else this.#holder(call.callee.object, depth + 1)
    }
  }

  /** A part of what an act answered: how many rows it changed says nothing about the caller. */
  #isOfAct(expr: Expr): boolean {
    if (expr.kind === 'member' || expr.kind === 'index') return this.#isOfAct(expr.object)
    if (expr.kind !== 'name') return false
    const [only, ...others] = definitionsOf(expr.name, this.#scope, expr.start)
    const value = only && others.length === 0 && only.from.kind === 'value' ? only.from.value : undefined
    const made = value?.kind === 'await' ? value.value : value
    if (made?.kind !== 'call') return false
    const { words, isQuestion, besides } = nameSays(lastName(made.callee))
    return !isQuestion && !names.reads.has(words[0] ?? '') && !besides.includes('right') && !besides.includes('signature')
  }

  /** A function of the file that compares secrets itself: `oneOf(tokens, given)`. */
  #isProvedInside({ callee }: Call): boolean {
    const own = functionOf(this.#file, callee, this.#scope)
    if (!own) return false
    const known = provedInside.get(own)
    if (known !== undefined) return known
    const scope = this.#file.index.scopeOf(own)
    const found =
      scope !== undefined && exprsIn(own.body ?? []).some((each) => each.kind === 'call' && provesSender(this.#file, scope, each))
    provedInside.set(own, found)
    return found
  }

  #binary(operator: string, left: Expr, right: Expr, depth: number): void {
    const isChoice = operator === 'and' || operator === 'or'
    if (isChoice || isNull(left) || isNull(right)) {
      for (const each of [left, right]) if (!isNull(each)) this.read(each, true, depth)
      return
    }
    if (operator === 'instanceof') {
      if (lastName(right).length > 0 && wordsOf(lastName(right)).some((word) => names.errors.has(word))) this.isOfError = true
      this.read(left, false, depth)
      return
    }
    const isOfNumber = [left, right].some((each) => each.kind === 'literal' && typeof each.value === 'number' && each.value > 1)
    const before = this.of.has('size')
    for (const each of [left, right]) this.read(each, false, depth)
    if (isOfNumber && !before && this.of.has('size')) this.isOfCount = true
    if (
      [left, right].some((each) => each.kind === 'literal' && typeof each.value === 'number') &&
      [left, right].some((each) => this.#isOfAct(each))
    )
      this.isOfCount = true
    const isEqual = operator === '==' || operator === '!='
    const isLiteral = left.kind === 'literal' || right.kind === 'literal'
    if (isEqual && !isLiteral && [left, right].some(isOwnerColumn)) this.of.add('owner')
    if (operator === 'in' && isOwnerColumn(left)) this.of.add('owner')
  }
}
