import type { CodeFile } from '#code/code-file'
import { callsInChain } from '#code/parts/calls-in-chain'
import { functionOf } from '#code/function-of'
import { exprsOf } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import { namesTo } from '#code/origins/names-to'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { makesFreshValue } from '#models/by-language/fresh-values'
import { repetitionNames as names } from '#models/naming/kinds/repetition-names'
import { wordsOf } from '#models/naming/words'
import { sqlCallsOf } from '../sql-calls/sql-calls.ts'

/** A condition, or a part of one, that asks whether the work was done before. */
export interface Asked {
  readonly asks: readonly string[]
  readonly isByKey?: true
  readonly inMemory?: true
  readonly freshKey?: string
  /** The first part of the text that asks. */
  readonly start: number
}

const maxDepth = 3

/** Links of mappers that leave conflicts to the database: SQLAlchemy 2, Drizzle 0.30, Knex 3, Kysely 0.27, TypeORM 0.3. */
const ignoring: ReadonlySet<string> = new Set([
  'on_conflict_do_nothing',
  'onConflictDoNothing',
  'doNothing',
  'ignore',
  'orIgnore',
  'prefix_with',
])

const some = (name: string, set: ReadonlySet<string>): boolean => wordsOf(name).some((word) => set.has(word))

/** Whether a name is one of a key that recognises a repetition: `event_id`, `idempotencyKey`, `client_ref`. */
const isKeyName = (name: string): boolean => {
  const words = wordsOf(name)
  return words.some((word, at) => names.keys.has(word) && at > 0 && names.repeated.has(words[at - 1] ?? ''))
}

/** `event.id`, `evt["id"]`, `message.getId()` */
const isKey = (expr: Expr): boolean => {
  if (expr.kind === 'call') return expr.args.length === 0 && expr.callee.kind === 'member' && isKeyOf(expr.callee.object, expr.callee.name)
  if (expr.kind === 'member') return isKeyOf(expr.object, expr.name)
  if (expr.kind === 'index')
    return expr.index?.kind === 'literal' && typeof expr.index.value === 'string' && isKeyOf(expr.object, expr.index.value)
  return expr.kind === 'name' && isKeyName(expr.name)
}

const isKeyOf = (object: Expr, name: string): boolean => {
  if (isKeyName(name)) return true
  const words = wordsOf(name).filter((word) => word !== 'get')
  return words.length === 1 && names.keys.has(words[0] ?? '') && some(lastName(object), names.delivered)
}

const givenNames = (call: Call): readonly string[] => [
  ...call.keywords.map(({ name }) => name),
  ...call.args.flatMap((argument) =>
    argument.kind === 'object'
      ? argument.properties.flatMap(({ key, value }) => [
          ...(typeof key === 'string' ? [key] : []),
          ...(value.kind === 'object' ? value.properties.flatMap((inner) => (typeof inner.key === 'string' ? [inner.key] : [])) : []),
        ])
      : [],
  ),
]

/** Reads conditions of one file. */
export class RepetitionReading {
  readonly #file: CodeFile

  constructor(file: CodeFile) {
    this.#file = file
  }

  /**
   * What a condition asks about repetitions, if anything.
   *
   * @param leavesIfTrue whether the work is left out if the condition holds
   */
  ofCondition(condition: Expr, scope: Scope, leavesIfTrue: boolean, depth = 0): Asked | undefined {
    switch (condition.kind) {
      case 'unary':
        return condition.operator === 'not' ? this.ofCondition(condition.operand, scope, !leavesIfTrue, depth) : undefined
      case 'await':
      case 'cast':
        return this.ofCondition(condition.value, scope, leavesIfTrue, depth)
      case 'binary':
        return this.#ofBinary(condition, scope, leavesIfTrue, depth)
      case 'name':
      case 'member':
        return this.#ofValue(condition, scope, leavesIfTrue, depth)
      case 'call':
        return (
          this.#ofOptional(condition, scope, leavesIfTrue, depth) ??
          this.#ofCall(condition, scope, leavesIfTrue) ??
          this.#ofOwnFunction(condition, scope, leavesIfTrue, depth)
        )
      case 'assign':
        return condition.value ? this.ofCondition(condition.value, scope, leavesIfTrue, depth) : undefined
      default:
        return undefined
    }
  }

  #ofBinary({ operator, left, right }: Extract<Expr, { kind: 'binary' }>, scope: Scope, leaves: boolean, depth: number): Asked | undefined {
    if (operator === 'and' || operator === 'or')
      return this.ofCondition(left, scope, leaves, depth) ?? this.ofCondition(right, scope, leaves, depth)
    if (operator === 'in') {
      const asks = lastName(right)
      return (isKey(left) || some(asks, names.done)) && asks !== '' && !this.#isLocal(right, scope)
        ? { asks: [asks], inMemory: true, start: left.start }
        : undefined
    }
    const [value, other] = left.kind === 'literal' || isNull(left) ? [right, left] : [left, right]
    if (isNull(other)) return this.ofCondition(value, scope, operator === '==' ? !leaves : leaves, depth)
    if (other.kind !== 'literal') return undefined
    const isNothing = other.value === 0 || other.value === false || (typeof other.value === 'string' && other.value.endsWith(' 0'))
    const isZero = isNothing && (operator === '==' || operator === '<=')
    const isBelowOne = other.value === 1 && (operator === '<' || operator === '!=')
    return this.ofCondition(countedOf(value), scope, isZero || isBelowOne ? !leaves : leaves, depth)
  }

  #ofValue(value: Expr, scope: Scope, leaves: boolean, depth: number): Asked | undefined {
    const name = lastName(value)
    if (value.kind === 'name' && depth < maxDepth) {
      for (const { from } of definitionsOf(value.name, scope, value.start)) {
        if (from.kind !== 'value') continue
        const asked = this.ofCondition(from.value, scope, leaves, depth + 1)
        if (asked) return asked
      }
    }
    // `order.alreadyPaid` is a state as well as a mark: only names that say "duplicate" are about repetitions.
    return some(name, names.done) && !some(name, names.caches) ? { asks: [name], start: value.start } : undefined
  }

  /** `earlier.isPresent()` */
  #ofOptional({ callee, args }: Call, scope: Scope, leaves: boolean, depth: number): Asked | undefined {
    if (callee.kind !== 'member' || args.length > 0 || !/^is(Present|Empty)$/.test(callee.name)) return undefined
    return this.ofCondition(callee.object, scope, callee.name === 'isPresent' ? leaves : !leaves, depth)
  }

  #ofCall(call: Call, scope: Scope, leavesIfTrue: boolean): Asked | undefined {
    const name = lastName(call.callee)
    const links = callsInChain(call)
    const holders = call.callee.kind === 'member' ? namesTo(call.callee.object) : []
    const first = wordsOf(name)[0] ?? ''
    // A hit in a cache saves work and proves no repetition. A key that may be added only once does.
    if ([name, ...holders].some((each) => some(each, names.caches)) && (names.looks.has(first) || !names.claims.has(first)))
      return undefined
    const given = links.flatMap(({ args, keywords }) => [...args, ...keywords.map(({ value }) => value)])
    const inside = given.flatMap((argument) => exprsOf(argument))
    const isOfKey =
      inside.some(isKey) ||
      links.some((link) => givenNames(link).some(isKeyName)) ||
      isKeyName(name) ||
      this.#sqlOf(links)?.isByKey === true
    const namesDone =
      some(name, names.done) || (holders.some((each) => some(each, names.done)) && (names.looks.has(first) || names.claims.has(first)))
    const sql = this.#sqlOf(links)
    // An insert of a mapper that leaves a row which exists alone.
    const isMapperClaim = [call, ...links, ...inside].some((one) => one.kind === 'call' && ignoring.has(lastName(one.callee)))
    const fresh = this.#freshIn(given, scope)
    const asks = [name]
    const found = (inMemory: boolean): Asked => ({
      asks,
      start: call.start,
      ...((isOfKey || sql?.isClaim || isMapperClaim) && { isByKey: true as const }),
      ...(inMemory && { inMemory: true as const }),
      ...(fresh !== undefined && { freshKey: fresh }),
    })
    const isCollection = names.collections.has(wordsOf(name).join('')) && call.callee.kind === 'member' && given.length <= 2
    if (isCollection && this.#isLocal(call.callee, scope)) return undefined
    const inMemory = isCollection && call.callee.kind === 'member' && this.#isCollection(call.callee.object, scope)
    if (sql?.isClaim) return !leavesIfTrue || sql.asksCount ? found(false) : undefined
    if (isMapperClaim) return leavesIfTrue ? undefined : found(false)
    if (namesDone || sql?.namesDone) return found(inMemory)
    if (!isOfKey) return undefined
    // A found row was made before; a row that is missing is an error of another kind.
    if (names.looks.has(first) && leavesIfTrue) return found(inMemory)
    if (names.claims.has(first) && !leavesIfTrue && !names.looks.has(first)) return found(inMemory)
    // `_, created = objects.get_or_create(event_id=…)`
    return wordsOf(name).includes('or') && wordsOf(name).includes('create') ? found(false) : undefined
  }

  /** `if (!firstTime(id)) return`, where a function of the file holds the question. */
  #ofOwnFunction(call: Call, scope: Scope, leaves: boolean, depth: number): Asked | undefined {
    const fn = depth < maxDepth && call.args.length > 0 ? functionOf(this.#file, call.callee, scope) : undefined
    const last = fn?.body?.at(-1)
    const inner = fn && this.#file.index.scopeOf(fn)
    if (!inner || last?.kind !== 'return' || last.values.length !== 1 || !last.values[0]) return undefined
    const asked = this.ofCondition(last.values[0], inner, leaves, depth + 1)
    // What the function holds beside its question is not read: only a question about a key is one.
    return asked?.isByKey && !asked.inMemory && asked.freshKey === undefined
      ? { asks: [lastName(call.callee)], isByKey: true, start: call.start }
      : undefined
  }

  #sqlOf(links: readonly Call[]): { isClaim: boolean; namesDone: boolean; isByKey: boolean; asksCount: boolean } | undefined {
    for (const { placed, access, text } of sqlCallsOf(this.#file)) {
      if (!links.includes(placed.call)) continue
      return {
        isClaim: access.operation === 'create' && (access.conflictSafe || /\bignore\b/i.test(text)) && !/do\s+update/i.test(text),
        namesDone: some(access.table, names.done),
        isByKey: access.filters.some(isKeyName),
        asksCount: access.asksCount,
      }
    }
    return undefined
  }

  /** The call that makes a new key on each run, if no other value could identify a repetition. */
  #freshIn(given: readonly Expr[], scope: Scope): string | undefined {
    const values = given.flatMap(valuesIn)
    const made = values.map((value) => this.#maker(value, scope))
    const [first] = made
    return first && made.every((each) => each !== undefined) ? this.#file.textOf(first) : undefined
  }

  #maker(value: Expr, scope: Scope): Call | undefined {
    if (value.kind === 'await' || value.kind === 'cast') return this.#maker(value.value, scope)
    if (value.kind === 'name') {
      const [only, ...others] = definitionsOf(value.name, scope, value.start)
      return only?.from.kind === 'value' && others.length === 0 && only.from.value.kind !== 'name'
        ? this.#maker(only.from.value, scope)
        : undefined
    }
    if (value.kind !== 'call') return undefined
    if (makesFreshValue(this.#file.nameOf(value.callee, scope))) return value
    // `str(uuid4())`, `UUID.randomUUID().toString()`
    const inner = value.callee.kind === 'member' && value.args.length === 0 ? value.callee.object : value.args[0]
    return inner && value.args.length < 2 && inner.kind === 'call' ? this.#maker(inner, scope) : undefined
  }

  /** Whether the function creates the collection: it then only detects duplicates within one run. */
  #isLocal(callee: Expr, scope: Scope): boolean {
    const object = callee.kind === 'member' && callee.object.kind !== 'call' ? callee.object : callee
    if (object.kind !== 'name') return false
    return definitionsOf(object.name, scope, object.start).some(
      ({ from }) =>
        from.kind === 'parameter' || (from.kind === 'value' && scope.function !== undefined && isIn(scope.function, from.value)),
    )
  }

  #isCollection(object: Expr, scope: Scope): boolean {
    const origin = this.#file.nameOf(object, scope)
    return (
      /(^|[#.])(Set|Map|WeakSet|set|dict|HashSet|HashMap|newKeySet|ConcurrentHashMap|sync\.Map|newSetFromMap)\b/.test(origin) ||
      isField(object)
    )
  }
}

/** The values among arguments that are not constant. A Go context identifies nothing. */
const valuesIn = (expr: Expr): readonly Expr[] => {
  switch (expr.kind) {
    case 'literal':
      return []
    case 'name':
      return expr.name === 'ctx' || expr.name === expr.name.toUpperCase() ? [] : [expr]
    case 'template':
      return expr.parts.flatMap((part) => (typeof part === 'string' ? [] : valuesIn(part)))
    case 'array':
      return expr.elements.flatMap(valuesIn)
    case 'object':
      return expr.properties.flatMap(({ value }) => valuesIn(value))
    case 'binary':
      return [...valuesIn(expr.left), ...valuesIn(expr.right)]
    case 'call':
      return expr.callee.kind === 'name' && expr.callee.name === 'text' ? [] : [expr]
    default:
      return [expr]
  }
}

const isField = (object: Expr): boolean =>
  object.kind === 'member' && object.object.kind === 'name' && (object.object.name === 'this' || object.object.name === 'self')

const isIn = (outer: { readonly start: number; readonly end: number }, inner: { readonly start: number; readonly end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** `rows` of `rows.length`, `len(rows)`, `result.rowcount`, `result.RowsAffected`. */
const countedOf = (value: Expr): Expr => {
  if (value.kind === 'member' && /^(length|size|rowcount|rowCount|affectedRows|RowsAffected|count)$/.test(value.name)) return value.object
  if (value.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'len' && value.args[0]) return value.args[0]
  if (value.kind === 'call' && value.callee.kind === 'member' && /^(RowsAffected|size|getNumRows)$/.test(value.callee.name))
    return value.callee.object
  return value
}
