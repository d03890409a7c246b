import type { TransactionWrapper, WrappedWork } from '#model/facts/data/transaction'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { contains, exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import type { Scope } from '#code/scope'
import { contentsOf, namesClient } from './contents.ts'
import { bodyOf } from './nesting.ts'
import { formsOf } from './openers.ts'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'

/** The function around a place that has a parameter of a name, and where among its parameters. */
const parameterAt = (
  { nesting }: Reading,
  place: Located,
  name: string,
): { readonly fn: FunctionModel; readonly parameter: number } | undefined => {
  for (let fn = nesting.functionAt(place); fn; fn = nesting.outerOf(fn)) {
    const parameter = fn.params.findIndex((one) => one.name === name)
    if (parameter >= 0) return { fn, parameter }
  }
  return undefined
}

/** What a call runs, if that has a name: `work` of `work(tx)`, and in Java of `work.apply(tx)`. */
const runs = ({ file }: Reading, { callee }: Call): string => {
  const ran = callee.kind === 'member' && file.module.language === 'java' ? callee.object : callee
  return ran.kind === 'name' ? ran.name : ''
}

/** Whether a generator yields a value, and commits on it afterwards. */
const yieldsBeforeCommit = ({ file, index }: Reading, { body = [] }: FunctionModel): Call | undefined => {
  const yields = [...exprsIn(body)].filter((expr) => expr.kind === 'yield')
  return file.index.calls
    .map(({ call }) => call)
    .find(
      (call) =>
        call.callee.kind === 'member' &&
        index.mayCommit(call.callee.name) &&
        body.some((stmt) => contains(stmt, call)) &&
        yields.some(({ value, end }) => value && end <= call.start && isSameName(value, call.callee)),
    )
}

const isSameName = (value: Expr, callee: Expr): boolean =>
  value.kind === 'name' && callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === value.name

/**
 * Functions that run what they are handed in a transaction, as their own code shows: a parameter is called before the commit, or handed to
 * what opens the transaction; a generator yields before the commit.
 */
export const transactionWrappers = (reading: Reading, regions: readonly Region[]): readonly TransactionWrapper[] => {
  const { file, index, names, nesting } = reading
  const found = new Map<string, TransactionWrapper>()
  const add = (opener: Expr, fn: FunctionModel, parameter: number | undefined): void => {
    const isAround = fn.decorators.some((one) => contains(one, opener))
    const within = isAround ? names.nameOf(fn) : names.placeOf(opener).within
    if (within === '' || (!isAround && nesting.functionAt(opener) !== fn)) return
    found.set(`${within} ${parameter}`, {
      kind: 'transaction-wrapper',
      at: file.spanOf(opener),
      within,
      subject: 'runs in a transaction',
      ...(parameter !== undefined && { parameter }),
    })
  }
  for (const region of regions) {
    for (const { call } of file.index.calls) {
      if (!contains(region.body, call) || !region.holds(call)) continue
      const owner = parameterAt(reading, call, runs(reading, call))
      // The callback of the opener may call its own client: `trx('orders')`.
      if (owner && (owner.fn !== region.owner || region.form.form !== 'callback')) add(region.opener, owner.fn, owner.parameter)
    }
    const { owner } = region
    if (owner?.isGenerator && region.form.form !== 'callback')
      for (const expr of exprsIn(owner.body ?? []))
        if (expr.kind === 'yield' && contains(region.body, expr)) add(region.opener, owner, undefined)
  }
  for (const fn of file.index.functions) {
    const commit = fn.isGenerator ? yieldsBeforeCommit(reading, fn) : undefined
    if (commit) add(commit, fn, undefined)
  }
  for (const { call, scope } of file.index.calls)
    for (const argument of call.args) {
      const owner = argument.kind === 'name' && index.mayOpen(lastName(call.callee)) ? parameterAt(reading, call, argument.name) : undefined
      if (owner && formsOf(file, index, call, scope).some(({ form }) => form === 'callback')) add(call, owner.fn, owner.parameter)
    }
  return [...found.values()]
}

/** The lines of the calls that run before the commit. In TypeScript, a call that gets the client has its effect with the commit. */
const linesInside = (reading: Reading, region: Region): readonly number[] => {
  const { file, rules } = reading
  const inside = file.index.calls.filter(
    ({ call }) => contains(region.body, call) && region.holds(call) && !(rules.clientTakesPart && namesClient(reading, region, call)),
  )
  return [...new Set(inside.map(({ call }) => file.lineOf(call.start)))]
}

/** A function of the file that is handed over, and not called: `s.sweep`. */
const namesFunction = (file: CodeFile, given: Expr, scope: Scope): boolean =>
  (given.kind === 'name' || given.kind === 'member') && functionOf(file, given, scope) !== undefined

/** What a function of the repository is handed to run, or the block that a call of it heads. */
export const wrappedWork = (reading: Reading, regions: readonly Region[]): readonly WrappedWork[] => {
  const { file, names } = reading
  const known = new Set(regions.map(({ opener }) => opener))
  const found: WrappedWork[] = []
  const add = (opener: Call, owner: FunctionModel | undefined, body: Located, client: string, parameter: number | undefined): void => {
    const to = names.targetOf(opener)
    const { within, calleeText } = names.placeOf(opener)
    // Where only the links of its function show what an instance has, there must be a function. Most callbacks belong to libraries.
    if (known.has(opener) || (!to && (within === '' || !owner?.isAsync))) return
    const region: Region = {
      form: { form: 'callback', source: '' },
      opener,
      callee: opener.callee,
      owner,
      isDecorated: false,
      client,
      outer: undefined,
      body,
      holds: (place) => contains(body, place) && reading.nesting.wayTo(owner, place) !== undefined && !reading.nesting.isApart(place),
    }
    found.push({
      kind: 'wrapped-work',
      at: file.spanOf(reading.rules.placesCallee ? opener.callee : opener),
      within,
      subject: calleeText,
      ...(to && { to }),
      ...(parameter !== undefined && { parameter }),
      lines: linesInside(reading, region),
      calls: contentsOf(reading, region, () => true).calls,
    })
  }
  for (const { call } of file.index.calls) {
    const parameter = call.args.findIndex(({ kind }) => kind === 'lambda')
    const given = call.args[parameter]
    const body = given?.kind === 'lambda' ? bodyOf(given.function) : undefined
    if (given?.kind === 'lambda' && body) add(call, given.function, body, given.function.params[0]?.name ?? '', parameter)
  }
  for (const { call, scope } of file.index.calls) {
    const parameter = call.args.findIndex((given) => namesFunction(file, given, scope))
    const given = call.args[parameter]
    const to = given && names.targetOf(call)
    if (!given || !to || known.has(call)) continue
    const { within, calleeText } = names.placeOf(call)
    const at = file.spanOf(reading.rules.placesCallee ? call.callee : call)
    found.push({ kind: 'wrapped-work', at, within, subject: calleeText, to, parameter, runs: lastName(given), lines: [], calls: [] })
  }
  for (const { part, scope } of file.index.regions)
    for (const { value, binding } of part.items) {
      const [first, last] = [part.body[0], part.body.at(-1)]
      const opener = value.kind === 'await' ? value.value : value
      if (opener.kind !== 'call' || !first || !last) continue
      add(opener, scope.function, { start: first.start, end: last.end }, binding?.kind === 'name' ? binding.name : '', undefined)
    }
  return found
}
