import type { DataAccess } from '#model/facts/data/data-access'
import { bare, type Call, type JavaModule, type MethodDefinition } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { conditionsOf, derived, literalText, plainReads, repositories, tableOfReceiver } from '../data/data-accesses.ts'

/** A statement that goes through a repository, a mapper, an entity manager or a template, with its table and filters. */
export interface Placed {
  readonly call: Call
  readonly method: MethodDefinition
  readonly callee: string
  readonly table: string
  readonly operation: DataAccess['operation']
  readonly filters: readonly string[]
  /** The written value, as an expression; absent for reads and deletions. */
  readonly written?: SyntaxNode
  /** Whether the written value is created here or loaded from the database; `unknown` otherwise. */
  readonly origin: 'new' | 'loaded' | 'unknown'
}

const savesOne = /^(save|saveAndFlush)$/
const savesMany = /^(saveAll|saveAllAndFlush|saveBatch)$/
const inserts = /^(insert|insertSelective|insertAll|insertBatch|batchInsert|insertList|persist)$/
const deletes = /^(delete|remove|deleteAll|deleteInBatch|deleteAllInBatch|(delete|remove)(All)?By[A-Z]\w*)$/
const updates = /^update\w*$/
/** Prefixes of all these calls and of reads. */
const mayBe = /^(save|insert|batch|persist|delete|remove|update|find|read|get|query|search|stream|count|exists)/
const unwraps = /^(orElseThrow|orElse|orElseGet|get|block|join|toList|stream)$/

/** Calls that return database rows: `orders.findById(id).orElseThrow()`. */
const isRead = (module: JavaModule, call: Call): boolean => {
  const first = call.chain.find(({ name }) => !unwraps.test(name))
  return (
    first !== undefined && !first.isNew && (derived.test(first.name) || plainReads.test(first.name)) && repositoryOf(module, first) !== ''
  )
}

/** The origin of a value, as far as its method shows it. */
export const originOf = (module: JavaModule, node: SyntaxNode, depth = 0): Placed['origin'] => {
  const expression = bare(node)
  const call = module.callAt(expression)
  if (call?.isNew) return /^(ArrayList|LinkedList|HashSet|HashMap)$/.test(call.name) ? 'unknown' : 'new'
  if (call) {
    if (call.name === 'build' || /^(new|create)[A-Z]\w*$/.test(call.name)) return 'new'
    return isRead(module, call) ? 'loaded' : 'unknown'
  }
  const variable = depth < 3 ? module.variableAt(expression) : undefined
  const value = variable?.holder === 'local' ? module.valueHeldBy(variable) : undefined
  return value ? originOf(module, value, depth + 1) : 'unknown'
}

/** The repository that a call is made on, by its type or its name; empty when it is none. */
const repositoryOf = (module: JavaModule, call: Call): string => {
  const holder = call.receiver.kind === 'names' ? (call.receiver.parts.at(-1) ?? '') : ''
  if (holder === '') return ''
  const type = module.receiverType(call) ?? ''
  return repositories.test(type) ? type : repositories.test(holder) ? holder : ''
}

const ofSql = (module: JavaModule, call: Call, method: MethodDefinition): Placed | undefined => {
  if (!/^(update|batchUpdate)$/.test(call.name) || !/^(Named\w*)?(Jdbc\w*)(Template|Operations)?$/.test(module.receiverType(call) ?? ''))
    return undefined
  const [first] = call.arguments
  const text = first && first.text.includes('"') ? literalText(first.text).trim() : ''
  const [, insertInto] = /^insert\s+into\s+[`"]?([\w.]+)/i.exec(text) ?? []
  const [, deleteFrom] = /^delete\s+from\s+[`"]?([\w.]+)/i.exec(text) ?? []
  const table = insertInto ?? deleteFrom
  if (table === undefined || /on conflict|on duplicate key|insert ignore/i.test(text)) return undefined
  const filters = deleteFrom === undefined ? [] : [...text.matchAll(/\b(\w+)\s*(?:=|in)\s*[(:?]/gi)].map((match) => match[1] ?? '')
  return {
    call,
    method,
    callee: call.calleeText,
    table: table.toLowerCase(),
    operation: insertInto === undefined ? 'delete' : 'create',
    filters,
    ...(first ? { written: call.node } : {}),
    origin: 'unknown',
  }
}

const placedOf = (module: JavaModule, call: Call, method: MethodDefinition): Placed | undefined => {
  const { name } = call
  const [first] = call.arguments
  if (name === 'persist' && first && /^(EntityManager|Session)$/.test(module.receiverType(call) ?? '')) {
    const type = module.typeOf(first)
    return type
      ? {
          call,
          method,
          callee: call.calleeText,
          table: type.toLowerCase(),
          operation: 'create',
          filters: [],
          written: first,
          origin: originOf(module, first),
        }
      : undefined
  }
  const repository = repositoryOf(module, call)
  if (repository === '') return ofSql(module, call, method)
  const base = { call, method, callee: call.calleeText, table: tableOfReceiver(repository) }
  if (first && (savesOne.test(name) || savesMany.test(name))) {
    const origin = originOf(module, first)
    return { ...base, operation: origin === 'loaded' ? 'update' : 'create', filters: [], written: first, origin }
  }
  if (first && inserts.test(name)) return { ...base, operation: 'create', filters: [], written: first, origin: 'new' }
  if (first && deletes.test(name)) {
    const criteria = /By([A-Z]\w*)$/.exec(name)?.[1]
    return { ...base, operation: 'delete', filters: criteria ? conditionsOf(criteria) : [], origin: 'unknown' }
  }
  const criteria = derived.exec(name)?.[2]
  if (criteria !== undefined || plainReads.test(name))
    return { ...base, operation: 'read', filters: plainReads.test(name) ? ['id'] : conditionsOf(criteria ?? ''), origin: 'unknown' }
  return first && updates.test(name) ? { ...base, operation: 'update', filters: [], written: first, origin: 'unknown' } : undefined
}

const stores = ['Repo', 'Dao', 'DAO', 'Mapper', 'EntityManager', 'Session', 'Jdbc']

/** Statements of a file in the order in which they are written. */
export const statementsOf = (module: JavaModule): readonly Placed[] => {
  if (!stores.some((word) => module.text.includes(word))) return []
  return module.calls.flatMap((call) => {
    if (call.isNew || call.receiver.kind !== 'names' || !mayBe.test(call.name)) return []
    const method = module.methodAround(call.node)
    return (method && placedOf(module, call, method)) ?? []
  })
}
