import { exprsAround } from '#code/parts/exprs-around'
import { calleeOf } from '#code/callee-of'
import { callsInChain } from '#code/parts/calls-in-chain'
import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import { exprsIn, givenTo } from '#code/inside'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import type { WorkStep } from '#model/facts/work/work-step'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { stepNames as known } from '#models/naming/kinds/step-names'
import { hasWord, wordsOf } from '#models/naming/words'
import { textLiteral } from '#code/parts/text-literal'
import type { ModuleCode } from '../reading/module-code.ts'
import { everyExpr } from '../logs/every-expr.ts'
import { stepOf } from './step-of.ts'

/** Names of places for work that failed for good. A text with blanks is said, and no name. */
const isFailed = (name: string): boolean => name !== '' && !/\s/.test(name) && hasWord(name, known.failed)

const isDead = (expr: Expr): boolean => {
  const name = lastName(expr)
  return isFailed(name) || known.dead.has(wordsOf(name).at(-1) ?? '')
}

/** What says that a call concerns such a place, and where. */
interface Said {
  readonly by: string
  readonly at: Located
  /** The name of the call itself. */
  readonly isCallee?: true
}

/** What in a call says that it concerns such a place: its own name, its receiver, an option, a text. */
const saidBy = (call: Call): Said | undefined => {
  const { callee, args, keywords } = call
  const last = lastName(callee)
  const at = { start: callee.end - last.length, end: call.end }
  if (isFailed(last) || known.parks.has(wordsOf(last)[0] ?? '')) return { by: last, at, isCallee: true }
  if (callee.kind === 'member' && isDead(callee.object) && args.length > 0) return { by: lastName(callee.object), at }
  for (const { name, value } of keywords) if (isFailed(name) && !isNothing(value)) return { by: name, at: value }
  for (const value of [...args, ...keywords.map((one) => one.value)]) {
    const said = saidIn(value)
    if (said !== undefined) return said
  }
  return undefined
}

const isNothing = (value: Expr): boolean =>
  value.kind === 'literal' && (value.type === 'null' || value.value === false || value.value === '')

/** Without a conversion or Go's `&`. */
const bare = (expr: Expr): Expr =>
  expr.kind === 'cast' ? bare(expr.value) : expr.kind === 'unary' && expr.operator === '&' ? bare(expr.operand) : expr

/** The table of a statement that inserts: `insert into failed_jobs …`. */
const tableOfInsert = (text: string): string | undefined => /^\s*insert\s+into\s+["`]?([\w.]+)/i.exec(text)?.[1]

/** The part of an argument that names such a place: a text, a key of an object, a field. */
const saidIn = (given: Expr): Said | undefined => {
  const value = bare(given)
  const text = textLiteral(value)
  if (text !== undefined) {
    const place = tableOfInsert(text) ?? text
    return isFailed(place) ? { by: place, at: value } : undefined
  }
  if (value.kind === 'template') {
    const said = value.parts.find((part): part is string => typeof part === 'string' && isFailed(part.trim()))
    return said === undefined ? undefined : { by: said.trim(), at: value }
  }
  if (value.kind === 'name' || value.kind === 'member') return isFailed(value.name) ? { by: value.name, at: value } : undefined
  if (value.kind === 'array') return value.elements.map(saidIn).find((said) => said !== undefined)
  const entries =
    value.kind === 'object'
      ? value.properties.map((one) => ({ name: one.key, value: one.value }))
      : value.kind === 'struct'
        ? value.fields
        : []
  for (const { name, value: inner } of entries) {
    if (typeof name === 'string' && isFailed(name) && !isNothing(inner)) return { by: name, at: inner }
    const said = saidIn(inner)
    if (said !== undefined) return said
  }
  return undefined
}

/** Calls around which the place is only an option: they declare a queue, or set up what handles failures. */
const declaredBy = (file: CodeFile, call: Call): Call | undefined => {
  let found: Call | undefined
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'lambda') break
    if (outer.kind === 'call') found = outer
  }
  return found
}

/** The listener for jobs that failed: BullMQ, Bull and Bee-Queue raise `failed` with the job. */
const failureListener = ({ callee, args: [event, listener] }: Call): FunctionModel | undefined =>
  callee.kind === 'member' && callee.name === 'on' && textLiteral(event) === 'failed' && listener?.kind === 'lambda'
    ? listener.function
    : undefined

/** Calls of such a listener that store the data of the job, whatever the place is called. */
const storedOnFailure = (file: CodeFile): readonly Call[] =>
  file.index.calls.flatMap(({ call }) => {
    const [job] = failureListener(call)?.params ?? []
    if (!job || job.name === '') return []
    const isData = (expr: Expr): boolean =>
      expr.kind === 'member' && expr.name === 'data' && expr.object.kind === 'name' && expr.object.name === job.name
    return exprsIn(failureListener(call)?.body ?? []).filter(
      (inner): inner is Call =>
        inner.kind === 'call' &&
        recordingNames.storesAudit.has(wordsOf(lastName(inner.callee))[0] ?? '') &&
        givenTo(inner).some((expr) => isData(expr)),
    )
  })

/** The first argument of a call or a chain of calls, unless it names a place for failed work: the name of a queue. */
const nameIn = (file: CodeFile, site: Call): string | undefined => {
  const [first] = callsInChain(site)
    .flatMap(({ args, keywords }) => [...args, ...keywords.map(({ value }) => value)])
    .filter((one) => textLiteral(one) !== undefined || one.kind === 'member' || one.kind === 'name')
    .toSorted((one, other) => one.start - other.start)
  const name = textLiteral(first) ?? (first ? file.textOf(first) : '')
  // A statement is no name.
  return name === '' || /\s/.test(name) || isFailed(name) ? undefined : name
}

/** Places where code stores work that fails for good, or lets a broker or a library store it. */
export const storesFailed = (code: ModuleCode): readonly WorkStep[] => {
  const { file } = code
  if (!mayStore.test(file.text)) return []
  const found = new Map<string, WorkStep>()
  const add = (step: WorkStep): void => {
    const key = `${step.at.startLine} ${step.within}`
    if (!found.has(key)) found.set(key, step)
  }
  for (const { call } of file.index.calls) {
    const said = saidBy(call)
    if (said === undefined) continue
    const outer = declaredBy(file, call)
    const site = outer ?? call
    const isOption = outer !== undefined
    const of = nameIn(file, site)
    add({
      ...stepOf(code, call, 'stores-failed'),
      at: file.spanOf(said.at),
      ...(said.isCallee ? {} : { by: said.by }),
      name: lastName(site.callee),
      ...(isOption && { isOption }),
      ...(of !== undefined && { of }),
    })
  }
  for (const call of storedOnFailure(file)) add(stepOf(code, call, 'stores-failed'))
  for (const { part } of file.index.partAssigns) {
    const [target] = part.targets
    if (target?.kind === 'member' && isFailed(target.name) && part.value && !isNothing(part.value))
      add({ ...stepOf(code, part, 'stores-failed'), isOption: true })
  }
  // `args := amqp.Table{"x-dead-letter-exchange": dead}`
  for (const expr of everyExpr(file.module)) {
    const value = expr.kind === 'assign' && expr.value ? bare(expr.value) : undefined
    const said = value?.kind === 'object' || value?.kind === 'struct' ? saidIn(value) : undefined
    if (expr.kind === 'assign' && said !== undefined) add({ ...stepOf(code, expr, 'stores-failed'), at: file.spanOf(said.at), by: said.by })
  }
  for (const fn of file.index.functions)
    for (const decorator of fn.decorators) {
      const first = fn.body?.[0]
      const name = lastName(calleeOf(decorator))
      if (!first || !(isFailed(name) || annotations.has(name) || (decorator.kind === 'call' && saidBy(decorator) !== undefined))) continue
      const within = code.withinAt(first)
      add({
        kind: 'work-step',
        at: file.spanOf(decorator),
        within,
        subject: `stores-failed ${name}`,
        what: 'stores-failed',
        by: `@${name}`,
        name,
        before: [],
        after: [],
      })
    }
  return [...found.values()]
}

const annotations: ReadonlySet<string> = new Set(['RetryableTopic', 'DltHandler'])

/** Most files store no such work. */
const mayStore = /dead|dl[qxt]|park|quarantine|poison|bury|failed|redrive|RetryableTopic|republish/i
