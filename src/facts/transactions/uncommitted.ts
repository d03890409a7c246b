import type { UncommittedWrite } from '#model/facts/data/transaction'
import { enclosing } from '#code/enclosing'
import { exprsIn, exprsOf, givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Member } from '#code/model'
import { declaringScope, definitionsOf, type Scope } from '#code/scope'
import type { ImplicitForm } from '#models/forms/transaction'
import { textOf } from '../sql-calls/text-of.ts'
import { resultOf } from '../values/result-of.ts'
import { says } from './begun.ts'
import { formsOf } from './openers.ts'
import { shortText, type Reading } from './reading.ts'

/** What is known of a transaction and of the variable that commits it. */
interface Open extends Pick<ImplicitForm, 'derives' | 'writes' | 'returnedBy' | 'commitsAtRegionEnd'> {
  readonly opener: Call
  readonly variable: string
  readonly commits: readonly string[]
  readonly rollsBack: readonly string[]
  /** Words that end it as the text of a statement; each such text must then be known. */
  readonly endsSaying: readonly string[]
  /** The transaction is one that the code begins itself. */
  readonly isExplicit: boolean
}

const writesRows = /^\s*(?:insert|update|delete|merge|replace)\b/i
const closers: ReadonlySet<string> = new Set(['closing', 'aclosing'])

/** Writes in transactions that their function opens, keeps to itself and never commits. */
export const uncommittedWrites = (reading: Reading): readonly UncommittedWrite[] => {
  const { file, names } = reading
  return file.index.calls.flatMap(({ call, scope }): readonly UncommittedWrite[] => {
    const fn = scope.function
    const open = fn && openOf(reading, call, scope, fn)
    const write = fn && open && new Uses(reading, open, fn).lostWrite()
    if (!write) return []
    const { within, calleeText } = names.placeOf(write)
    return [
      {
        kind: 'uncommitted-write',
        at: file.spanOf(write),
        within,
        subject: calleeText,
        callee: calleeText,
        opener: shortText(reading, call.callee, 60),
        openedAt: file.spanOf(call),
        isExplicit: open.isExplicit,
      },
    ]
  })
}

const openOf = (reading: Reading, call: Call, scope: Scope, fn: FunctionModel): Open | undefined => {
  const { file, index } = reading
  const implicit = implicitOf(reading, call, scope)
  if (implicit) {
    const isUnset = !file.index.calls.some((other) => other.call.keywords.some(({ name }) => implicit.unless.includes(name)))
    const binding = isUnset ? (resultOf(file, call) ?? boundBy(reading, call)) : undefined
    if (binding?.kind !== 'name' || declaringScope(binding.name, scope)?.function !== fn) return undefined
    // A region that commits when it ends.
    if (implicit.commitsAtRegionEnd && boundBy(reading, call) && !isInCloser(reading, call)) return undefined
    return { ...implicit, opener: call, variable: binding.name, rollsBack: ['rollback'], endsSaying: ['COMMIT'], isExplicit: false }
  }
  const form = formsOf(file, index, call, scope).find((one) => one.form === 'begun')
  if (!form || (call.callee.kind === 'member' && !form.commits && !form.commitsSaying)) return undefined
  const holder = call.callee.kind === 'member' ? call.callee.object : undefined
  const client = form.client === 'receiver' ? holder : resultOf(file, call)
  if (client?.kind !== 'name' || declaringScope(client.name, scope)?.function !== fn) return undefined
  // What another function hands in, it may commit.
  const isMade = definitionsOf(client.name, scope, call.start).every(
    ({ from }) => from.kind === 'value' && ['call', 'await', 'conditional'].includes(from.value.kind),
  )
  const isBound = form.client !== 'receiver' || isMade
  const { commits = [], rollsBack = [], commitsSaying = [], statements } = form
  return isBound
    ? {
        opener: call,
        variable: client.name,
        commits,
        rollsBack: rollsBack.filter((name) => name.toLowerCase() !== 'close'),
        endsSaying: commitsSaying,
        writes: statements === undefined ? [] : (index.table.statements[statements]?.writes ?? []),
        derives: ['createStatement'],
        returnedBy: [],
        isExplicit: true,
      }
    : undefined
}

/** The row of a connection that a call opens, itself or through a function of the file that returns it. */
const implicitOf = ({ file, index }: Reading, call: Call, scope: Scope): ImplicitForm | undefined => {
  const form = index.implicit(file.nameOf(call.callee, scope))
  if (form) return form
  const { root, path } = file.originOf(call.callee, scope)
  const fn = root.kind === 'own' && path.length === 0 ? root.function : undefined
  const [returned, ...others] = fn ? file.index.returnsOf(fn) : []
  if (!fn || fn.isGenerator || !returned || others.length > 0 || returned.value.kind !== 'call') return undefined
  return index.implicit(file.nameOf(returned.value.callee, returned.scope))
}

/** The region around an expression that is an item of it, if only a call such as `closing` is between. */
const itemAround = ({ file }: Reading, expr: Expr): Extract<ReturnType<typeof file.index.outerOf>, { kind: 'scoped' }> | undefined => {
  const outer = file.index.outerOf(expr)
  if (outer?.kind === 'scoped') return outer
  if (outer?.kind === 'await' || (outer?.kind === 'call' && closers.has(lastName(outer.callee)))) {
    const next = file.index.outerOf(outer)
    return next?.kind === 'scoped' ? next : undefined
  }
  return undefined
}

const isInCloser = ({ file }: Reading, call: Call): boolean => file.index.outerOf(call)?.kind === 'call'

/** The name that a region gives to what an item opens. */
const boundBy = (reading: Reading, call: Call): Expr | undefined =>
  itemAround(reading, call)?.items.find(({ value }) => exprsOf(value).includes(call))?.binding

/** What a function does with the variable of a transaction, and with what is derived from it. */
class Uses {
  readonly #reading: Reading
  readonly #open: Open
  readonly #fn: FunctionModel
  readonly #all: readonly Expr[]
  #isSettled = false
  #write: Call | undefined

  constructor(reading: Reading, open: Open, fn: FunctionModel) {
    this.#reading = reading
    this.#open = open
    this.#fn = fn
    this.#all = exprsIn(fn.body ?? [], 'definitions')
  }

  /** The first write, if nothing commits it or takes the variable elsewhere. */
  lostWrite(): Call | undefined {
    this.#follow(this.#open.variable, false)
    return this.#isSettled ? undefined : this.#write
  }

  #follow(variable: string, isDerived: boolean): void {
    for (const expr of this.#all) if (expr.kind === 'name' && expr.name === variable && !this.#isSettled) this.#use(expr, isDerived)
  }

  /** Follows a use of the variable, or of a cursor made from it. */
  #use(at: Expr, isDerived: boolean): void {
    const { file } = this.#reading
    const outer = file.index.outerOf(at)
    switch (outer?.kind) {
      case 'member':
        return this.#member(outer, isDerived)
      case 'await':
      case 'cast':
        return this.#use(outer, isDerived)
      case 'unary':
      case 'binary':
      case 'if':
      case 'loop':
      case 'eval':
      case 'defer':
        return
      case 'conditional':
        this.#isSettled ||= outer.condition !== at
        return
      case 'scoped':
        this.#isSettled ||= !isDerived && this.#open.commitsAtRegionEnd === true && !this.#binds(outer, at)
        return
      case 'assign':
        this.#isSettled ||= !this.#isDeclared(outer, at)
        return
      case 'call':
        if (outer.callee === at || isDerived) this.#isSettled ||= outer.callee !== at
        else this.#isSettled ||= !closers.has(lastName(outer.callee)) && !this.#open.returnedBy.includes(lastName(outer.callee))
        return
      default:
        this.#isSettled = true
    }
  }

  #binds(region: Extract<ReturnType<Reading['file']['index']['outerOf']>, { kind: 'scoped' }>, at: Expr): boolean {
    return region.items.some(({ binding }) => binding === at)
  }

  /** The declaration itself, or a value that says that there is none (any more). */
  #isDeclared({ targets, value }: Extract<Expr, { kind: 'assign' }>, at: Expr): boolean {
    if (!targets.includes(at)) return false
    return value === undefined ||
      value.kind === 'literal' ||
      exprsOf(value).some((expr) => expr === this.#open.opener || this.#isDeriving(expr))
      ? true
      : exprsOf(value).some((expr) => expr.kind === 'call' && expr.start <= this.#open.opener.start)
  }

  #isDeriving(expr: Expr): boolean {
    return expr.kind === 'call' && expr.callee.kind === 'member' && this.#open.derives.includes(expr.callee.name)
  }

  #member(member: Member, isDerived: boolean): void {
    const { file } = this.#reading
    const { commits, rollsBack, endsSaying, derives, writes, opener } = this.#open
    const outer = file.index.outerOf(member)
    if (outer?.kind !== 'call' || outer.callee !== member) {
      // An assignment may turn automatic commits on, and a method may be called elsewhere.
      this.#isSettled ||= (outer?.kind === 'assign' && outer.targets.includes(member)) || commits.includes(member.name)
      return
    }
    if (outer === opener) return
    const isOpenersMember = opener.callee.kind === 'member' && opener.callee.name === member.name && this.#open.isExplicit
    if (commits.includes(member.name) || this.#saysEnd(outer, endsSaying)) this.#isSettled = true
    else if (rollsBack.includes(member.name)) this.#isSettled ||= !this.#isOnlyOnFailure(outer)
    // `setAutoCommit(true)` commits; a second `BEGIN` is beyond what is followed.
    else if (isOpenersMember && endsSaying.length === 0) this.#isSettled = true
    else if (!isDerived && derives.includes(member.name)) this.#derived(outer)
    if (this.#isSettled) return
    if (writes.includes(member.name) || this.#isWrite(outer)) this.#write ??= outer
  }

  #derived(call: Call): void {
    const { file } = this.#reading
    const binding = resultOf(file, call) ?? boundBy(this.#reading, call)
    if (binding?.kind === 'name') this.#follow(binding.name, true)
    else this.#use(call, true)
  }

  /** A statement that ends the transaction, or whose text is not known where a statement may end it. */
  #saysEnd(call: Call, words: readonly string[]): boolean {
    if (words.length === 0) return false
    if (says(call, words)) return true
    const isMentioned = givenTo(call).some((expr) => expr.kind === 'literal' && typeof expr.value === 'string' && isSaid(expr.value, words))
    if (isMentioned) return true
    const [first] = call.args
    const scope = this.#reading.file.index.scopeOfSite(call)
    return (
      this.#open.isExplicit &&
      first !== undefined &&
      scope !== undefined &&
      mayBeText(first) &&
      textOf(this.#reading.file, first, scope) === undefined
    )
  }

  #isWrite(call: Call): boolean {
    const { file, index } = this.#reading
    const scope = file.index.scopeOfSite(call)
    return (
      scope !== undefined &&
      call.args.slice(0, 2).some((argument) => {
        const text = textOf(file, argument, scope)
        if (text !== undefined) return writesRows.test(text)
        const made = chainStart(argument)
        return made?.kind === 'call' && index.isWriteStatement(file.nameOf(made.callee, scope))
      })
    )
  }

  /** What runs after a failure, in a branch or at the end of the function. */
  #isOnlyOnFailure(call: Call): boolean {
    const { file } = this.#reading
    if (file.index.outerOf(call)?.kind === 'defer') return true
    const body = this.#fn.body ?? []
    return (
      enclosing({ body }, call).some(({ stmt, body: inner }) => {
        if (stmt.kind === 'if' || stmt.kind === 'switch') return true
        return stmt.kind === 'try' && inner !== undefined && inner !== stmt.body && inner !== stmt.otherwise
      }) || this.#all.some((expr) => expr.kind === 'lambda' && expr.start <= call.start && call.end <= expr.end)
    )
  }
}

const isSaid = (text: string, words: readonly string[]): boolean => words.some((word) => text.trimStart().toUpperCase().startsWith(word))

const mayBeText = (expr: Expr): boolean => ['name', 'member', 'call', 'conditional', 'binary', 'index'].includes(expr.kind)

/** The first call of a chain: `insert(orders)` of `insert(orders).values(…)`. */
const chainStart = (expr: Expr): Expr | undefined => {
  let at: Expr = expr
  while (at.kind === 'call' && at.callee.kind === 'member' && at.callee.object.kind === 'call') at = at.callee.object
  return at
}
