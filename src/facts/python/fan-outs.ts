import type { FanOut } from '#model/facts/concurrency'
import { shortText, type Call, type PythonModule } from '#languages/python/module'
import { ownedRows } from '../libraries/concurrency-libraries.ts'
import type { Extractor } from './context.ts'

/** `*[send(user) for user in users]`, `*(send(user) for user in users)`: the work, and the list it iterates over. */
const each = /^\*?\s*[[(]\s*(?:self\.)?[\w.]+\([^]*\sfor\s[\w, ]+\sin\s(\w+)\s*[\])]$/
/** ORM reads that return a list of rows. */
const readsRows = /\.objects\b|\bselect\(|\.query\(|\.(all|scalars|find|find_many|fetch|fetch_all|to_list|list_all|get_all)\(/
const bounds = /\.limit\(|\blimit\s*=|\bLIMIT\b|\[:|\.first\(|\.one\w*\(|paginat|\bpage\w*=|batch|chunk|\btop\b/i
const filters = /\.(filter|filter_by|where|exclude)\(|\bWHERE\b/
/** Something in the function limits the concurrency. */
const isLimited = /semaphore|limiter|bounded|throttl|\bpool\b|batch|chunk/i

type Over = Pick<FanOut, 'over' | 'from'>

/** Rows that a query of this function returned without a limit and without a filter on one owner. */
const rowsOf = (module: PythonModule, call: Call, list: string): Over | undefined => {
  const value = module.valueOf(list, call.node)
  if (!value || module.functionAround(value) !== module.functionAround(call.node)) return undefined
  const { text } = value
  if (!readsRows.test(text) || bounds.test(text)) return undefined
  const isFiltered = filters.test(text) || /\.find(_many)?\([^)]/.test(text)
  const condition = /\.(?:filter|filter_by|where|exclude|find|find_many)\(([^]*)$|\bWHERE\b([^]*)$/.exec(text)?.slice(1).join(' ') ?? ''
  if (isFiltered && (condition.trim() === '' || ownedRows.test(condition))) return undefined
  const read = text.replace(/^await\s+/, '')
  return { over: isFiltered ? 'selection' : 'table', from: shortText(read, 50) }
}

/** Work that starts concurrently for each row of a query result. */
export const fanOuts: Extractor = ({ module, emit }) => {
  if (!/\bgather\(/.test(module.text)) return
  for (const call of module.calls) {
    if (call.name !== 'asyncio.gather') continue
    const own = module.functionAround(call.node)
    const given = call.node.field('arguments')?.children.find(({ kind }) => kind === 'list_splat')
    const [, list] = (given && each.exec(given.text.replace(/\s+/g, ' '))) ?? []
    if (!own || list === undefined || isLimited.test(own.node.text)) continue
    const over = rowsOf(module, call, list)
    if (!over) continue
    emit({
      kind: 'fan-out',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: own.qualified,
      subject: `asyncio.gather ${over.from}`,
      by: 'asyncio.gather',
      ...over,
    })
  }
}
