import { textLiteral } from '#code/parts/text-literal'
import { namesTo } from '#code/origins/names-to'
import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Assign, Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import type { Origin } from '#code/origin'
import type { PlacedCall } from '#code/index-module'
import { definitionsOf } from '#code/scope'
import { functionAround } from '#code/scope-around'
import type { Fact } from '#model/fact'
import type { RecordedMatter, Recording } from '#model/facts/records/recording'
import { names } from '#models/names'
import { plainCalls } from '#models/by-language/plain-calls'
import { recordingNames as known } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { isIdHeader, writesIdHeader } from '../shared/id-headers.ts'
import { writtenNames } from '../values/written-names.ts'

/** What a call records, before its place is read. */
interface Recorded extends Pick<Recording, 'what' | 'signal' | 'isKnown' | 'isSuccess' | 'unbounded' | 'measures' | 'lasts'> {
  readonly of: readonly RecordedMatter[]
}

/** Metrics, audit entries and failed attempts that the functions of a file record. */
export const recordings = (code: ModuleCode): readonly Fact[] => {
  const { file } = code
  const found: Recording[] = []
  const functionsAround = (at: Located): FunctionModel | undefined => functionAround(file, at)
  const measuresOnly = perOutermost(file, (kind) => kind !== 'self')
  // A name that no import explains may hold the store of this package.
  const writesOnly = perOutermost(file, (kind) => kind !== 'self' && kind !== 'global')
  for (const placed of file.index.calls) {
    const { call } = placed
    const fn = functionsAround(call)
    const metric = metricOf(file, placed, fn)
    const context = contextOf(file, placed)
    if (context) {
      const { carrier, ...carried } = context
      found.push({ ...factOf(code, call, carried, fn), by: shortened(file.textOf(carrier)) })
    }
    const traced = traceOf(file, placed)
    if (traced) found.push(factOf(code, call, traced, fn))
    const bound = bindingOf(file, call)
    if (bound) found.push(factOf(code, call, bound, fn))
    if (writesIdHeader(call)) found.push(factOf(code, call, sentId, fn))
    const table = auditTableOf(call)
    const recorded = metric?.isKnown ? metric : (entryOf(table) ?? auditOf(call) ?? abuseOf(file, placed, fn) ?? metric)
    if (!recorded) continue
    const outer = outermost(file, call)
    found.push({
      ...factOf(code, call, recorded, fn),
      ...(table !== undefined && recorded.what === 'audit' && { by: `INSERT INTO ${table}` }),
      ...(outer && (recorded.what === 'metric' ? measuresOnly : writesOnly)(outer) && { isAll: true }),
    })
  }
  for (const { part } of file.index.partAssigns) {
    const fn = functionsAround(part)
    const recorded = tallyOf(file, part, fn)
    if (recorded) found.push({ ...factOf(code, part, recorded, fn), by: shortened(file.textOf(part.targets[0] ?? part)) })
  }
  // `headers['x-request-id'] = id`
  for (const { part } of file.index.partAssigns) {
    const [target] = part.targets
    if (target?.kind === 'index' && isIdHeader(target.index)) found.push(factOf(code, part, sentId, functionsAround(part)))
  }
  if (mayNameId.test(file.text))
    for (const fn of file.index.functions)
      for (const value of idHeadersIn(fn)) found.push({ ...factOf(code, value, sentId, fn), by: shortened(file.textOf(value)) })
  for (const fn of file.index.functions)
    for (const decorator of fn.decorators) {
      const recorded = annotationOf(decorator)
      const first = fn.body?.[0]
      if (recorded && first)
        found.push({ ...factOf(code, first, recorded, fn), at: file.spanOf(decorator), by: shortened(file.textOf(decorator)) })
    }
  return found
}

const factOf = (
  { file, withinAt }: ModuleCode,
  at: Expr | Stmt,
  { of, ...recorded }: Recorded,
  fn: FunctionModel | undefined,
): Recording => ({
  kind: 'recording',
  at: file.spanOf(at),
  within: withinAt(at),
  subject: `${recorded.what} ${recorded.signal}`,
  by:
    at.kind === 'assign'
      ? shortened(file.textOf(at.targets[0] ?? at))
      : at.kind === 'call'
        ? writtenAs(file, at)
        : shortened(file.textOf(at)),
  ...recorded,
  of: [...new Set([...of, ...(fn && handlesFailure(fn, at) ? ['failure' as const] : [])])],
  ...(fn ? besideOf(file, fn, at) : { beside: [] }),
})

const shortened = (text: string): string => {
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .join('')
    .replaceAll('`', "'")
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line
}
const longestText = 60

/** A call as a reader knows it, without the values in its chain: `meters.counter(…).increment`. */
const writtenAs = (file: CodeFile, { callee }: Call): string => {
  const write = (expr: Expr): string => {
    if (expr.kind === 'call') return `${write(expr.callee)}(${expr.args.length + expr.keywords.length > 0 ? '…' : ''})`
    return expr.kind === 'member' ? `${write(expr.object)}.${expr.name}` : file.textOf(expr)
  }
  return shortened(write(callee))
}

const outermost = ({ index }: CodeFile, at: Located): FunctionModel | undefined => index.functions.find((fn) => contains(fn, at))

/** Whether a function records something, and besides only runs what it is handed, reads a clock, or calls other libraries with that. */
const perOutermost = (file: CodeFile, isOther: (root: string) => boolean): ((fn: FunctionModel) => boolean) => {
  const found = new Map<FunctionModel, boolean>()
  const isBeside = ({ call, scope }: PlacedCall): boolean => {
    const name = lastName(call.callee)
    if (known.records.has(name) || known.picks.has(name) || known.measures.has(name) || plainCalls.has(name) || known.clocks.has(name))
      return true
    if (auditOf(call)) return true
    const { root } = file.originOf(call.callee, scope)
    if (root.kind === 'import') return !root.written.startsWith('.')
    return isOther(root.kind) && (root.kind !== 'own' || call.isNew)
  }
  return (fn) => {
    const before = found.get(fn)
    if (before !== undefined) return before
    const made = file.index.calls.every((placed) => !contains(fn, placed.call) || isBeside(placed))
    found.set(fn, made)
    return made
  }
}

/** Whether a module is one of a metrics library, or below one. */
const isMetricModule = (module: string): boolean => {
  for (let at = module; at !== ''; at = at.slice(0, Math.max(0, ...['/', '.'].map((sign) => at.lastIndexOf(sign)))))
    if (known.metricModules.has(at)) return true
  return false
}

/** The calls that a chain consists of, outermost first, and what it begins with. */
const chainOf = (call: Call): { readonly links: readonly Call[]; readonly start: Expr } => {
  const links: Call[] = []
  let at: Expr = call
  for (;;) {
    if (at.kind === 'call') {
      links.push(at)
      at = at.callee
    } else if (at.kind === 'member' && at.object.kind === 'call') at = at.object
    else return { links, start: at }
  }
}

/** All short texts and keys that a call is given: names and labels of metrics. */
const textsIn = (call: Call): readonly string[] =>
  [...call.args, ...call.keywords.map(({ value }) => value)]
    .flatMap((arg): readonly string[] => {
      if (arg.kind === 'object')
        return arg.properties.flatMap(({ key, value }) => [typeof key === 'string' ? key : '', textLiteral(value) ?? lastName(value)])
      if (arg.kind === 'struct') return arg.fields.flatMap(({ name, value }) => [name ?? '', textLiteral(value) ?? ''])
      if (arg.kind === 'array') return arg.elements.map((each) => textLiteral(each) ?? '')
      return [textLiteral(arg) ?? '']
    })
    .concat(call.keywords.map(({ name }) => name))
    .filter((text) => text !== '' && text.length < longestText)

const says = (texts: readonly string[], vocabulary: ReadonlySet<string>): boolean =>
  texts.some((text) => wordsOf(text).some((word) => vocabulary.has(word)))

const metricOf = (file: CodeFile, { call, scope }: PlacedCall, fn: FunctionModel | undefined): Recorded | undefined => {
  const { callee } = call
  if (callee.kind !== 'member') return undefined
  const member = callee.name
  const isMeasure = known.measures.has(member)
  if (!known.records.has(member) && !isMeasure) return undefined
  const { links, start } = chainOf(call)
  const origin = file.originOf(callee, scope)
  const isLibrary = origin.root.kind === 'import' && isMetricModule(origin.root.module)
  // The innermost link makes the metric, or names it; those around it pick a series.
  const own = links.findLast((link) => !known.picks.has(lastName(link.callee)))
  const isMade = own !== undefined && own !== call
  const holder = isMade ? '' : start.kind === 'member' ? lastName(start.object) : lastName(start)
  const path = origin.path.join('')
  if (isLibrary && /\btrace(rs?|Provider)?\b|[sS]pan\b/.test(path)) return undefined
  const written = textLiteral(own?.args[0])
  const isOfMeter = says([holder], known.meters)
  if (isMeasure && !known.records.has(member)) {
    if (!isLibrary || (member === 'register' && !known.readLater.has(typeNameOf(start, origin.path)))) return undefined
  } else if (!isLibrary && !isOfMeter && !(holder !== '' && known.recordsOnly.has(member))) return undefined
  // The maker of a metric alone records nothing: `registry.counter("orders")`.
  const signal = written ?? (isLibrary ? handedTo(call, origin) : undefined) ?? (holder === '' ? lastName(start) : holder)
  if (signal === '') return undefined
  const texts = [signal, holder, member, ...links.flatMap(textsIn), fn?.name ?? '']
  const of: RecordedMatter[] = []
  if (says(texts, known.retries) || isRetryHook(file, call, fn)) of.push('retry')
  if (says(texts, known.failures)) of.push('failure')
  if (says(texts, known.outcomes)) of.push('outcome')
  const isLevel = isMeasure || known.levels.has(member)
  if (isLevel && (says(texts, known.backlogs) || readsSize(call))) of.push('backlog')
  if (known.times.has(member) || says([signal, holder], known.latencies) || /Timer|Histogram/.test(typeNameOf(start, origin.path)))
    of.push('latency')
  const isKnown =
    isLibrary || (isOfMeter && known.recordsOnly.has(member)) || (says([holder], known.metersOne) && /^(inc|observe)$/i.test(member))
  // The metric itself is named by the first text of what makes it.
  const values = links.flatMap((link) => labelValues(link).slice(link === own && isMade ? 1 : 0))
  const unbounded = values.find(isUnbounded)
  return {
    what: 'metric',
    signal,
    isKnown,
    of,
    ...(isLevel && { measures: measuredBy(file, call, fn) }),
    ...(values.some((value) => known.successes.has(textLiteral(value)?.toLowerCase() ?? '')) && { isSuccess: true }),
    ...(unbounded && {
      unbounded: { by: shortened(file.textOf(unbounded)), isAddress: isAddress(unbounded), at: file.spanOf(unbounded) },
    }),
  }
}

/** What a function of a library records into: `latency` of `promhttp.InstrumentHandlerDuration(latency, handler)`. */
const handedTo = ({ args: [first] }: Call, { root, path }: Origin): string | undefined =>
  root.kind === 'import' && path.length === 1 && (first?.kind === 'name' || first?.kind === 'member') ? lastName(first) : undefined

/** Names and texts of the code that measures a level, with the elements of the lists that it names. */
const measuredBy = (file: CodeFile, call: Call, fn: FunctionModel | undefined): readonly string[] => {
  const exprs = [...exprsOf(call, 'functions'), ...(fn ? exprsIn(fn.body ?? []) : [])]
  const listed = exprs.flatMap((expr) => {
    const scope = expr.kind === 'name' ? file.index.scope : undefined
    const [definition] = expr.kind === 'name' && scope ? definitionsOf(expr.name, scope, expr.start) : []
    const value = definition?.from.kind === 'value' ? definition.from.value : undefined
    return value && (value.kind === 'array' || value.kind === 'object') ? exprsOf(value, 'own') : []
  })
  return [...new Set([...exprs, ...listed].flatMap(writtenNames))].filter((name) => name !== '' && name.length < longestText)
}

/** What a call is given as values of labels, by position, by name or in an object. */
const labelValues = ({ args, keywords }: Call): readonly Expr[] =>
  [...args, ...keywords.map(({ value }) => value)].flatMap((arg) =>
    arg.kind === 'object' ? arg.properties.map(({ value }) => value) : [arg],
  )

/** An address as the client wrote it. The pattern of a route (`req.route.path`) has few values. */
const isAddress = (expr: Expr): boolean => {
  if (expr.kind === 'member')
    return known.addresses.has(expr.name) || (known.addressesOf.has(expr.name) && known.requests.has(lastName(expr.object)))
  if (expr.kind === 'index') return textLiteral(expr.index) === 'path' && lastName(expr.object) === 'scope'
  if (expr.kind !== 'call') return false
  const [first] = expr.args
  return known.addresses.has(lastName(expr.callee)) || (first !== undefined && expr.args.length === 1 && isAddress(first))
}

const isUnbounded = (expr: Expr): boolean => {
  if (isAddress(expr)) return true
  if (expr.kind !== 'member' && expr.kind !== 'name') return false
  const words = wordsOf(lastName(expr))
  const owner = expr.kind === 'member' ? wordsOf(lastName(expr.object)) : []
  const [before] = words.length > 1 ? words.slice(-2) : owner.slice(-1)
  return words.at(-1) === 'id' ? known.manyOf.has(before ?? '') : words.length === 1 && known.personal.has(words[0] ?? '')
}

const typeNameOf = (start: Expr, path: readonly string[]): string => path[0]?.replace(/^\./, '') ?? lastName(start)

/** `queue.size()`, `len(jobs)`, `BlockingQueue::size`. */
const readsSize = (call: Call): boolean =>
  exprsIn([{ kind: 'eval', expr: call, start: call.start, end: call.end }]).some(
    (expr) =>
      expr !== call.callee && ((expr.kind === 'member' && known.sizes.has(expr.name)) || (expr.kind === 'name' && expr.name === 'len')),
  )

/** Inside a function that a library calls before a further attempt. */
const isRetryHook = ({ index }: CodeFile, call: Call, fn: FunctionModel | undefined): boolean =>
  (fn !== undefined && known.retryHooks.has(fn.name)) ||
  index.calls.some(
    ({ call: outer }) =>
      contains(outer, call) &&
      outer.keywords
        .concat(
          outer.args.flatMap((arg) =>
            arg.kind === 'object'
              ? arg.properties.flatMap(({ key, value }) => (typeof key === 'string' ? [{ name: key, value }] : []))
              : [],
          ),
        )
        .some(({ name, value }) => known.retryHooks.has(name) && contains(value, call)),
  )

const annotationOf = (decorator: Expr): Recorded | undefined => {
  const name = lastName(calleeOf(decorator))
  if (known.annotations.has(name)) {
    const texts = decorator.kind === 'call' ? textsIn(decorator) : []
    const of: RecordedMatter[] = name === 'Timed' ? ['latency'] : name === 'ExceptionMetered' ? ['failure'] : ['outcome']
    return { what: 'metric', signal: texts[0] ?? name, isKnown: true, of: says(texts, known.failures) ? [...of, 'failure'] : of }
  }
  if (known.spanAnnotations.has(name)) return { what: 'trace', signal: 'span', isKnown: true, of: [] }
  return wordsOf(name).some((word) => known.audits.has(word)) ? { what: 'audit', signal: name, isKnown: true, of: [] } : undefined
}

const auditOf = (call: Call): Recorded | undefined => {
  if (call.isNew || call.args.length + call.keywords.length === 0) return undefined
  const path = namesTo(call.callee)
  const name = wordsOf(path.at(-1) ?? '')
  if (!says(path, known.audits) || known.readsAudit.has(name[0] ?? '') || isWiring(name) || isSetter(name, call) || logsError(name, call))
    return undefined
  const action = call.args.map(textLiteral).find((text) => text !== undefined)
  return { what: 'audit', signal: action ?? path.at(-1) ?? 'audit', isKnown: true, of: [] }
}

/** The audit log that a call adds a row to by a statement: `tx.Exec("INSERT INTO audit_log …")`. */
const auditTableOf = (call: Call): string | undefined => {
  for (const arg of call.args.slice(0, mostBeforeStatement)) {
    const table = /\binsert\s+into\s+(?:["`\w]+\.)?["`]?(\w+)/i.exec(textLiteral(arg) ?? '')?.[1]
    if (table !== undefined && wordsOf(table).some((word) => known.audits.has(word))) return table
  }
  return undefined
}
/** A statement is the first argument, or follows a context. */
const mostBeforeStatement = 2

const entryOf = (table: string | undefined): Recorded | undefined =>
  table === undefined ? undefined : { what: 'audit', signal: table, isKnown: true, of: [] }

/** `auditProducer.close(context)`, `audit.addListener(each)`: what writes entries is set up or ended. */
const isWiring = (name: readonly string[]): boolean =>
  name.length > 0 && (name.every((word) => known.lifecycle.has(word)) || known.wired.has(name.at(-1) ?? ''))

/** `container.setAuditStore(store)`: an object is given a part. */
const isSetter = (name: readonly string[], { args, keywords }: Call): boolean =>
  name[0] === 'set' && name.length > 1 && args.length === 1 && keywords.length === 0

/** `audit.logError(error, details)`: a line about a failure, often of the audit log itself. */
const logsError = (name: readonly string[], call: Call): boolean => {
  const isError = (arg: Expr): boolean =>
    arg.kind === 'call' ? arg.args.some(isError) : names.errorVariables.has(wordsOf(lastName(arg)).at(-1) ?? '')
  return (
    known.logsFirst.has(name[0] ?? '') &&
    known.failures.has(name.at(-1) ?? '') &&
    [...call.args, ...call.keywords.map(({ value }) => value)].some(isError)
  )
}

/** `attempts.failed(name)` where callers sign in. A collection of this function counts nothing. */
const abuseOf = (file: CodeFile, { call, scope }: PlacedCall, fn: FunctionModel | undefined): Recorded | undefined => {
  const { callee } = call
  if (!fn || call.isNew || callee.kind !== 'member') return undefined
  const holders = namesTo(callee.object)
  if (!says([callee.name], known.countsAttempts) || !says([...holders, callee.name], known.attempts)) return undefined
  const { kind } = file.originOf(callee.object, scope).root
  if (kind === 'literal' || kind === 'global' || !admits(file, fn, holders)) return undefined
  return { what: 'abuse', signal: `${holders.at(-1) ?? ''}.${callee.name}`, isKnown: true, of: ['failure'] }
}

/** `account.failedLogins += 1`, and `= account.failedLogins + 1`. */
const tallyOf = (file: CodeFile, { operator, value, targets }: Assign, fn: FunctionModel | undefined): Recorded | undefined => {
  const [target] = targets
  if (!fn || target?.kind !== 'member' || !says([target.name], known.attempts)) return undefined
  if (operator !== '+=' && !(value?.kind === 'binary' && value.operator === '+')) return undefined
  return admits(file, fn, [target.name]) ? { what: 'abuse', signal: target.name, isKnown: true, of: ['failure'] } : undefined
}

/** Whether a function signs callers in or handles a failed sign-in, judging by its name, its class, its parameters and these names. */
const admits = (file: CodeFile, fn: FunctionModel, holders: readonly string[]): boolean =>
  says(
    [...holders, fn.name, fn.owner ?? '', ...fn.params.flatMap(({ type }) => (type ? [file.textOf(type)] : [])), ...ownersOf(file, fn)],
    known.admits,
  )

/** A call of what carries a context, or one that is handed such a function: `run_in_executor(pool, ctx.run, work)`. */
const contextOf = (file: CodeFile, { call, scope }: PlacedCall): (Recorded & { readonly carrier: Expr }) | undefined => {
  const isCarrier = (expr: Expr): boolean => {
    const name = lastName(expr)
    const rows = known.carriers.filter(([, members]) => members.has(name))
    if (rows.length === 0) return false
    const { root } = file.originOf(expr, scope)
    if (root.kind !== 'import') return false
    const full = expr.kind === 'name' ? root.module : `${root.module}.${expr.kind === 'member' ? lastName(expr.object) : ''}`
    return rows.some(([module]) => [root.module, full].some((one) => one === module || one.startsWith(`${module}.`)))
  }
  const carrier = [call.callee, ...call.args.filter(({ kind }) => kind === 'member')].find(isCarrier)
  return carrier && { what: 'context', signal: 'context', isKnown: true, of: [], carrier }
}

/** A call that opens a span, hands the trace on in headers, or makes a client do so. */
const traceOf = (file: CodeFile, { call, scope }: PlacedCall): Recorded | undefined => {
  const name = lastName(call.callee)
  const rows = known.traces.filter(([, , members]) => members.has(name))
  const isSpan = call.callee.kind === 'member' && known.opensSpan.has(name)
  if (rows.length === 0 && !isSpan) return undefined
  const { root } = file.originOf(call.callee, scope)
  const does =
    root.kind === 'import'
      ? rows.find(([module]) => root.module === module || ['.', '/'].some((sign) => root.module.startsWith(`${module}${sign}`)))?.[1]
      : undefined
  const signal = does ?? (isSpan ? 'span' : undefined)
  return signal && { what: 'trace', signal, isKnown: true, of: [] }
}

/** A call that puts the id of the request into each later line of a logger: `MDC.put("requestId", id)`, `log.child({ requestId })`. */
const bindingOf = (file: CodeFile, call: Call): Recorded | undefined => {
  const { callee, args } = call
  if (callee.kind !== 'member' || !known.bindsToLines.has(callee.name) || call.isNew) return undefined
  // A header is set on a request, and a map may hold anything.
  if (callee.name === 'put' && !known.lineContexts.has(lastName(callee.object))) return undefined
  const isPaired = callee.name === 'run' || callee.name === 'enterWith' ? args[0]?.kind === 'object' : true
  if (!isPaired || !textsIn(call).some(namesRequestId)) return undefined
  const lasts = lastsUntil(file, call, callee.name)
  return { what: 'binding', signal: 'request id', isKnown: true, of: [], ...(lasts && { lasts }) }
}

/** When the value of a binding ends, where its library has a form for either. */
const lastsUntil = (file: CodeFile, { args }: Call, name: string): Recording['lasts'] => {
  if (known.lastingForms.has(name)) return name === 'run' && args.length < 2 ? undefined : { until: 'end-of-work' }
  const [instead] = [...known.lastingForms].find(([, lasting]) => lasting === name) ?? []
  if (instead === undefined || file.index.calls.some(({ call }) => known.unbinds.has(lastName(call.callee)))) return undefined
  return { until: 'taken-away', insteadOf: instead }
}

const namesRequestId = (text: string): boolean => {
  const words = wordsOf(text)
  return words.includes('id') && words.length <= 3 && words.some((word) => known.ofOneRequest.has(word))
}

const sentId: Recorded = { what: 'correlation', signal: 'request id', isKnown: true, of: [] }

/** Objects with a header for the id of the request, each with the value of the header. */
const idHeadersIn = (fn: FunctionModel): readonly Expr[] =>
  exprsIn(fn.body ?? [], 'own').flatMap((expr) =>
    expr.kind === 'object' ? expr.properties.flatMap(({ key, value }) => (isIdHeader(key) && value.kind !== 'literal' ? [value] : [])) : [],
  )

const mayNameId = /request|correlation|trace/i

/** The class around a function, where the function does not name it. */
const ownersOf = ({ index }: CodeFile, fn: FunctionModel): readonly string[] => {
  const scope = index.scopeOf(fn)
  return scope?.class ? [scope.class.name] : []
}

/** Whether a place handles an error: in a handler, behind a condition on an error, or in a function that is given one. */
const handlesFailure = (fn: FunctionModel, at: Located): boolean => {
  if (fn.params.some(({ name }) => names.errorVariables.has(name))) return true
  return enclosing(fn, at).some(({ stmt }) => {
    if (stmt.kind === 'try') return stmt.handlers.some((handler) => contains(handler, at))
    if (stmt.kind !== 'if' || contains(stmt.condition, at)) return false
    return exprsIn([{ kind: 'eval', expr: stmt.condition, start: stmt.condition.start, end: stmt.condition.end }]).some(
      (expr) => (expr.kind === 'name' && names.errorVariables.has(expr.name)) || (expr.kind === 'member' && expr.name === 'ok'),
    )
  })
}

/** Names of the calls of a body that do something: an error that is thrown is made, and does nothing. */
const callNamesIn = (body: readonly Stmt[], except: Located, enters?: 'own' | 'functions'): readonly string[] => {
  const thrown = stmtsIn(body).filter(({ kind }) => kind === 'throw')
  return [
    ...new Set(
      exprsIn(body, enters).flatMap((expr) => {
        if (expr.kind !== 'call' || contains(expr, except) || contains(except, expr)) return []
        if (thrown.some((stmt) => contains(stmt, expr))) return []
        const name = lastName(expr.callee)
        return name === '' || plainCalls.has(name) || known.recordsSurely.has(name) || known.picks.has(name) ? [] : [name]
      }),
    ),
  ]
}

/**
 * What runs with a recording. A function that is written where it is registered (`app.use((req, res, next) => …)`) and that does nothing but
 * record and call on what it is handed measures what the code around it sets up.
 */
const besideOf = (file: CodeFile, fn: FunctionModel, at: Located): Pick<Recording, 'beside' | 'registeredIn'> => {
  if (!(isWrittenInCall(file, fn) || isDecoratedAround(fn)) || !callsOnlyHanded(file, fn, at)) return { beside: besideIn(fn, at) }
  const outer = functionAround(file, { start: fn.start - 1, end: fn.end + 1 })
  if (outer && isWrittenInCall(file, outer) && callsOnlyHanded(file, outer, fn)) return besideOf(file, outer, fn)
  return outer
    ? { beside: callNamesIn(outer.body ?? [], fn), registeredIn: 'function' }
    : { beside: callNamesIn(file.module.body, fn, 'own'), registeredIn: 'file' }
}

const isWrittenInCall = ({ index }: CodeFile, fn: FunctionModel): boolean =>
  index.calls.some(({ call }) =>
    [...call.args, ...call.keywords.map(({ value }) => value)].some((arg) => arg.kind === 'lambda' && arg.function === fn),
  )

/** `@app.middleware("http")` on a function that runs its argument. */
const isDecoratedAround = ({ decorators, params, body = [] }: FunctionModel): boolean =>
  decorators.some((decorator) => calleeOf(decorator).kind === 'member') &&
  exprsIn(body, 'own').some((expr) => expr.kind === 'call' && isNameOf(expr.callee, params))

const isNameOf = (expr: Expr, params: FunctionModel['params']): boolean =>
  expr.kind === 'name' && params.some(({ name }) => name === expr.name)

/** Whether a function, besides what lies in a place, only records, reads a clock, and calls what it or the code around it is handed. */
const callsOnlyHanded = (file: CodeFile, fn: FunctionModel, except: Located): boolean => {
  const around = file.index.functions.filter((one) => contains(one, fn) && (one === fn || isWrittenInCall(file, one)))
  const handed = new Set(around.flatMap(({ params }) => params.map(({ name }) => name)))
  for (const { body = [] } of around)
    for (const expr of exprsIn(body, 'own'))
      if (expr.kind === 'assign' && expr.value?.kind === 'call' && known.records.has(lastName(expr.value.callee)))
        for (const target of expr.targets) handed.add(lastName(target))
  return exprsIn(fn.body ?? [], 'own').every((expr) => {
    if (expr.kind !== 'call' || contains(expr, except) || contains(except, expr)) return true
    const name = lastName(expr.callee)
    return (
      known.recordsSurely.has(name) ||
      known.picks.has(name) ||
      known.clocks.has(name) ||
      plainCalls.has(name) ||
      handed.has(namesTo(expr.callee)[0] ?? '')
    )
  })
}

/** What a handler handles; else the calls of the nearest block around that has some. */
const besideIn = (fn: FunctionModel, at: Located): readonly string[] => {
  for (const { stmt, body } of enclosing(fn, at).toReversed()) {
    if (stmt.kind === 'try' && stmt.handlers.some((handler) => contains(handler, at))) return callNamesIn(stmt.body, at)
    const found = body && stmt.kind !== 'try' ? callNamesIn(body, at) : []
    if (found.length > 0 && stmt.kind !== 'if') return found
  }
  return callNamesIn(fn.body ?? [], at)
}
