import type { CodeFile } from '#code/code-file'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, If, Located, Stmt, Try } from '#code/model'
import type { SkippedWork } from '#model/facts/work/skipped-work'
import { plainCalls } from '#models/by-language/plain-calls'
import { repetitionNames as names } from '#models/naming/kinds/repetition-names'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { completes, marksDone } from '../work-steps/extract.ts'
import { RepetitionReading } from './asks.ts'
import { markAsked, mayMark } from './own-mark.ts'
import { comparedColumn, comparedOrder } from './order.ts'

const leaving: ReadonlySet<string> = new Set(['return', 'throw', 'continue', 'break'])

/** A longer branch does other work too. */
const longest = 6

/** Words that some condition or error of the kind has: a file without any needs no closer look. */
const mayAsk =
  /seen|processed|handled|already|dup|idem|replay|redeliver|consumed|claim|once|inbox|integrity|unique|conflict|23505|(event|evt|delivery|message|msg|webhook|request|client|external|provider|operation|command)[_.\w("'[]*(id|key|ref|token)|version|seq|revision|epoch|generation|offset|updated|occurred|created|timestamp|synced|changed|modified|emitted|happened|observed|recorded/i

const leaves = (body: readonly Stmt[]): boolean => body.length > 0 && body.length <= longest && leaving.has(body.at(-1)?.kind ?? '')

/** The last names of calls and assigned members in a part of a function. */
const workIn = (body: readonly Expr[], counts: (at: Located) => boolean): readonly string[] => [
  ...new Set(
    body.flatMap((expr): readonly string[] => {
      if (!counts(expr)) return []
      if (expr.kind === 'call') {
        const name = lastName(expr.callee)
        return name === '' || plainCalls.has(name) ? [] : [name]
      }
      if (expr.kind !== 'assign') return []
      return expr.targets.flatMap((target) => (target.kind === 'member' || target.kind === 'index' ? [`=${lastName(target)}`] : []))
    }),
  ),
]

/** Work that a file skips because it was done before, or because the stored state is newer. */
export const skippedWork = (code: ModuleCode): readonly SkippedWork[] => {
  const { file } = code
  if (!mayAsk.test(file.text) && !mayMark.test(file.text)) return []
  const reading = new RepetitionReading(file)
  return file.index.functions.flatMap((fn) => (fn.body ? ofFunction(code, reading, fn, fn.body) : []))
}

const ofFunction = (code: ModuleCode, reading: RepetitionReading, fn: FunctionModel, body: readonly Stmt[]): readonly SkippedWork[] => {
  const { file } = code
  let all: readonly Expr[] | undefined
  const found: SkippedWork[] = []
  const add = (
    at: Located,
    by: string,
    fact: Omit<SkippedWork, 'kind' | 'at' | 'within' | 'subject' | 'by' | 'work'>,
    counts: (at: Located) => boolean,
  ) => {
    const work = workIn((all ??= exprsIn(body)), counts)
    if (work.length === 0) return
    found.push({
      kind: 'skipped-work',
      at: file.spanOf(at),
      within: code.withinAt(at),
      subject: `${fact.because} ${oneLine(by, 80)}`,
      by: oneLine(by, 80),
      work,
      ...fact,
    })
  }
  for (const expr of exprsIn(body, 'own')) {
    if (expr.kind !== 'call') continue
    const name = lastName(expr.callee).toLowerCase()
    const isWrite = names.writes.has(name)
    const column = isWrite || names.conditions.has(name) ? comparedColumn(expr) : undefined
    // Only the condition of a write keeps anything.
    if (column === undefined) continue
    const written = [expr, ...linksAround(file, expr)].flatMap((link) =>
      names.writes.has(lastName(link.callee).toLowerCase()) ? [lastName(link.callee)] : [],
    )
    if (written.length === 0) continue
    const at = { start: expr.callee.kind === 'member' ? expr.callee.object.end : expr.start, end: expr.end }
    found.push({
      kind: 'skipped-work',
      at: file.spanOf({ start: Math.max(at.start, file.text.lastIndexOf('.', expr.args[0]?.start ?? at.start)), end: at.end }),
      within: code.withinAt(at),
      subject: `newer ${column}`,
      by: oneLine(
        file.textOf({ start: expr.callee.kind === 'member' ? expr.callee.end - expr.callee.name.length : expr.start, end: expr.end }),
        80,
      ),
      work: [...new Set(written)],
      because: 'newer',
      asks: [column],
    })
  }
  for (const stmt of stmtsIn(body)) {
    if (stmt.kind === 'return') {
      // A question that other functions ask: `return event.version <= row.version`.
      const order = stmt.values.length === 1 && stmt.values[0] ? comparedOrder(stmt.values[0]) : undefined
      if (order)
        found.push({
          kind: 'skipped-work',
          at: file.spanOf(stmt),
          within: code.withinAt(stmt),
          subject: `newer ${order.join(' ')}`,
          by: oneLine(file.textOf(stmt), 80),
          work: [],
          because: 'newer',
          asks: order,
        })
      continue
    }
    if (stmt.kind === 'try') {
      ofTry(file, stmt, (handler, by, asks) => {
        add(handler, by, { because: 'done', asks }, ({ start }) => start > stmt.end || isIn(stmt.otherwise, start))
      })
      continue
    }
    if (stmt.kind !== 'if') continue
    const shape = shapeOf(stmt, body)
    if (!shape) continue
    const scope = file.index.scopeOfStmt(stmt) ?? file.index.scopeOf(fn) ?? file.index.scope
    const { skipsIf, counts } = shape
    const by = file.textOf(stmt.condition)
    const asked = reading.ofCondition(stmt.condition, scope, skipsIf)
    if (asked) {
      const start = Math.max(fn.start, Math.min(asked.start, stmt.start))
      const { asks, isByKey, inMemory, freshKey } = asked
      add(
        { start, end: shape.end },
        by,
        { because: 'done', asks, ...(isByKey && { isByKey }), ...(inMemory && { inMemory }), ...(freshKey !== undefined && { freshKey }) },
        (at) => counts(at) && at.start > asked.start,
      )
      continue
    }
    const mark = markAsked(stmt.condition, skipsIf)
    if (mark !== undefined && setsMark(file, (all ??= exprsIn(body)), mark, stmt.end, counts)) {
      add({ start: stmt.start, end: shape.end }, by, { because: 'done', asks: [], mark }, counts)
      continue
    }
    const order = comparedOrder(stmt.condition)
    if (order) add({ start: stmt.start, end: shape.end }, by, { because: 'newer', asks: order }, counts)
  }
  return found
}

/** Whether the work that a condition skips itself sets the mark that the condition asks about. */
const setsMark = (file: CodeFile, exprs: readonly Expr[], mark: string, from: number, counts: (at: Located) => boolean): boolean =>
  exprs.some((expr) => {
    if (!counts(expr) && expr.start < from) return false
    const sets = (expr.kind === 'call' && completes(expr)) || (expr.kind === 'assign' && marksDone(expr))
    return sets && file.textOf(expr).toLowerCase().includes(mark)
  })

/** The calls of the chain, or of the builder around it, that a call belongs to. */
const linksAround = (file: CodeFile, call: Call): readonly Call[] => {
  const links: Call[] = []
  for (let at: Expr = call.callee; at.kind === 'member' || at.kind === 'call'; at = at.kind === 'member' ? at.object : at.callee)
    if (at.kind === 'call') links.push(at)
  let around: Expr | Stmt | undefined = file.index.outerOf(call)
  while (around && (around.kind === 'member' || around.kind === 'call')) {
    if (around.kind === 'call') links.push(around)
    around = file.index.outerOf(around)
  }
  return links
}

const isIn = (body: readonly Stmt[], start: number): boolean => body.some((stmt) => stmt.start <= start && start < stmt.end)

interface Shape {
  /** Whether the work is left out if the condition holds. */
  readonly skipsIf: boolean
  readonly end: number
  readonly counts: (at: Located) => boolean
}

/** Whether an `if` skips work: the code after it, or the code in its branch. */
const shapeOf = (stmt: If, body: readonly Stmt[]): Shape | undefined => {
  const last = stmt.then.at(-1)
  if (leaves(stmt.then)) {
    const loop = last?.kind === 'continue' || last?.kind === 'break' ? loopAround(body, stmt) : undefined
    const until = loop?.end ?? Number.POSITIVE_INFINITY
    // What runs in any case at the end of a block, such as the release of a connection, is not skipped.
    const always = stmtsIn(body).filter((one) => one.kind === 'try' && one.start <= stmt.start && stmt.end <= one.end)
    const runsAlways = ({ start }: Located): boolean => always.some((one) => one.kind === 'try' && isIn(one.finalizer, start))
    const rest = (at: Located): boolean => at.start >= stmt.end && at.end <= until && !runsAlways(at)
    const inElse = (at: Located): boolean => isIn(stmt.otherwise, at.start)
    return { skipsIf: true, end: stmt.then.at(-1)?.end ?? stmt.end, counts: (at) => rest(at) || inElse(at) }
  }
  if (stmt.otherwise.length > 0 && !leaves(stmt.otherwise)) return undefined
  return { skipsIf: false, end: stmt.condition.end, counts: (at) => isIn(stmt.then, at.start) }
}

const loopAround = (body: readonly Stmt[], at: Located): Stmt | undefined =>
  stmtsIn(body).findLast((stmt) => stmt.kind === 'loop' && stmt.start <= at.start && at.end <= stmt.end)

/** The handler of the error for a row that exists leaves the function: the insert before decides who does the work. */
const ofTry = (file: CodeFile, { body, handlers }: Try, add: (at: Located, by: string, asks: readonly string[]) => void): void => {
  const inserts = exprsIn(body, 'own').flatMap((expr) => (expr.kind === 'call' ? [lastName(expr.callee)] : []))
  for (const handler of handlers) {
    const [only, ...others] = handler.types
    const named = only?.name ? wordsOf(only.name.name) : []
    const isConflict = others.length === 0 && named.some((word) => names.conflicts.has(word)) && !named.includes('not')
    if (isConflict && leaves(handler.body) && handler.body.at(-1)?.kind !== 'throw')
      add(handler, file.text.slice(handler.start, handler.body[0]?.start ?? handler.end).trim(), inserts)
    for (const stmt of handler.body)
      if (stmt.kind === 'if' && leaves(stmt.then) && stmt.then.at(-1)?.kind !== 'throw' && asksConflict(stmt.condition))
        add(stmt, file.textOf(stmt.condition), inserts)
  }
}

const asksConflict = (condition: Expr): boolean =>
  exprsOf(condition, 'own').some((expr) =>
    expr.kind === 'literal'
      ? expr.value === '23505' || expr.value === 'P2002' || expr.value === 11_000 || expr.value === 'ER_DUP_ENTRY'
      : wordsOf(lastName(expr)).some((word) => names.conflicts.has(word)),
  )
