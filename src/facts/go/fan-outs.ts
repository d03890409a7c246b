import type { FanOut } from '#model/facts/concurrency'
import { originName, type Call, type GoFunction, type Module, type Range } from '#languages/go/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'
import { statementsOf } from './data-accesses.ts'

/** Reads that return every row, by their names; they take nothing but a context. */
const readsAll = /^(GetAll|ListAll|FindAll|FetchAll|LoadAll|SelectAll|All)([A-Z]\w*)?$/
const bounds = /\blimit\b|\btop\b|\bfetch\s+first\b|Page|Limit|Batch|Chunk/i
/** A semaphore, a buffered channel or a pool: something in the loop waits for a free slot. */
const limited = /\b\w*(sem|semaphore|limit|limiter|pool|slots?|tokens|throttle|worker)\w*\b|<-|\.Acquire\(|\bSetLimit\(/i

/** `rows, err := store.ListAll(ctx)`: where the list of a loop comes from. */
const readOf = (module: Module, list: Range): Pick<FanOut, 'over' | 'from'> | undefined => {
  const name = module.slice(list)
  if (!/^\w+$/.test(name)) return undefined
  const value = module.valueGivenTo(name, list.start)
  const call = value && module.callAt(value)
  if (call) {
    const member = call.path.at(-1) ?? ''
    const hasCondition = call.args.some((argument) => !/^(ctx|context\.\w+\(\)|r\.Context\(\)|\w*[cC]tx)$/.test(module.slice(argument)))
    return readsAll.test(member) && !hasCondition && call.path.length > 1 ? { over: 'table', from: call.callee } : undefined
  }
  return selected(module, name, list.start)
}

/** `db.SelectContext(ctx, &rows, "SELECT … FROM orders")`, `db.Find(&rows)`: what fills a variable before the loop. */
const selected = (module: Module, name: string, before: number): Pick<FanOut, 'over' | 'from'> | undefined => {
  const own = module.functionAtOffset(before)
  const fills = (call: Call): boolean =>
    call.start < before && module.functionAround(call.node) === own && call.args.some((argument) => module.slice(argument) === `&${name}`)
  for (const { call, operation, filters, text, open } of statementsOf(module))
    if (operation === 'read' && fills(call) && filters.length === 0 && !open && !/\bwhere\b/i.test(text) && !bounds.test(text))
      return { over: 'table', from: call.callee }
  const found = module.calls.find(
    (call) =>
      call.path.at(-1) === 'Find' &&
      fills(call) &&
      call.args.length === 1 &&
      /^gorm\.io\/gorm#(Open\(\)|DB)(\.WithContext\(\))?\.Find$/.test(originName(module.calleeOrigin(call))),
  )
  return found ? { over: 'table', from: found.callee } : undefined
}

interface Start {
  readonly by: string
  /** A call that limits a group. */
  readonly limit?: Call
}

/** Code in a loop's body that starts concurrent work. */
const startIn = (module: Module, own: GoFunction, body: Range): Start | undefined => {
  // Inside a condition, it starts only for some of them.
  const isForEach = (offset: number): boolean => module.blockAround(offset)?.open === body.start
  for (const call of module.calls) {
    if (call.start < body.start || call.end > body.end || call.path.at(-1) !== 'Go' || call.path.length !== 2) continue
    const group = call.path[0] ?? ''
    const name = originName(module.calleeOrigin(call))
    if (!/^golang\.org\/x\/sync\/errgroup#|^sync#WaitGroup\.Go$/.test(name) || !isForEach(call.start)) continue
    const limit = module.calls.find(
      (other) => other.path.join('.') === `${group}.SetLimit` && module.functionAround(other.node) === own && other.start < body.start,
    )
    return { by: /errgroup/.test(name) ? 'errgroup' : 'sync.WaitGroup', ...(limit ? { limit } : {}) }
  }
  const text = module.text.slice(body.start, body.end)
  const found = /^[ \t]*go\s+(func\b|[\w.]+\()/m.exec(text)
  return found && isForEach(body.start + found.index + found[0].length - 1) && !limited.test(text) ? { by: 'go' } : undefined
}

const listOf = (module: Module, node: SyntaxNode): { readonly list: Range; readonly body: Range } | undefined => {
  const found = /^for [^{}\n]*\brange (\w+) \{/.exec(module.text.slice(node.start, node.start + 200))
  const body = found && module.pairAt(node.start + found[0].length - 1)
  if (!found?.[1] || !body) return undefined
  const start = node.start + found[0].lastIndexOf(found[1])
  return { list: { start, end: start + found[1].length }, body: { start: body.open, end: body.close } }
}

/** Concurrent work that is started for every row of a table. */
export const fanOuts: Extractor = ({ module, emit }) => {
  if (!/\bgo\s+(func\b|\w)|\.Go\(/.test(module.text)) return
  for (const node of module.tree.all('for_statement')) {
    const own = module.functionAround(node)
    const loop = own ? listOf(module, node) : undefined
    const start = own && loop ? startIn(module, own, loop.body) : undefined
    const over = start && loop ? readOf(module, loop.list) : undefined
    if (!own || !start || !over) continue
    const { startLine } = node.span
    emit({
      kind: 'fan-out',
      at: { startLine, endLine: startLine },
      within: own.name,
      subject: `${start.by} ${over.from}`,
      by: start.by,
      ...over,
      ...(start.limit ? { limitAt: start.limit.node.span } : {}),
    })
  }
}
