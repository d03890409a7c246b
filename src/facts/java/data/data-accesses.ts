import type { DataAccess, ScopeColumn } from '#model/facts/data/data-access'
import { shortText, type Call, type JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { scopeColumn } from '../../libraries/scope-names.ts'
import type { Extractor } from '../calls/context.ts'

/** Spring Data's keywords for queries derived from method names (3.4, "Repository query keywords"): `findFirst10ByTenantIdAndState`. */
export const derived = /^(find|read|get|query|search|stream|count|exists|delete|remove)[A-Z]?\w*?By([A-Z]\w*)$/
export const plainReads =
  /^(findById|getById|getReferenceById|findAll|findAllById|findOne|getOne|existsById|count|deleteById|deleteAllById)$/
export const repositories = /(Repository|Repo|Dao|DAO|Mapper)(Impl)?$/
const deletes = /^(delete|remove)/

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `TenantIdAndIdIn` → `tenantId`, `id`. */
export const conditionsOf = (criteria: string): string[] =>
  criteria
    .replace(/OrderBy[A-Z]\w*$/, '')
    .split(/And(?=[A-Z])|Or(?=[A-Z])/)
    .map((part) =>
      camel(
        part.replace(
          /(IsNotNull|IsNull|NotIn|In|Not|Between|LessThan(Equal)?|GreaterThan(Equal)?|Like|Containing|IgnoreCase|Before|After|Is|Equals)$/,
          '',
        ),
      ),
    )

/** A column that identifies the owner of a row: the owner, or the owner's id. */
const isScope = (name: string): boolean =>
  scopeColumn.test(name) || /^(tenant|customer|organi[sz]ation|workspace|account|company)$/i.test(name)

export const tableOfReceiver = (receiver: string): string => receiver.replace(repositories, '').toLowerCase()

const statement = (
  text: string,
): { readonly table: string; readonly operation: DataAccess['operation']; readonly where: string } | undefined => {
  const words = text.trim().split(/[\s"]+/)
  const verb = (words[0] ?? '').toLowerCase()
  if (!/^(select|delete|update|from)$/.test(verb)) return undefined
  const from = verb === 'from' ? 0 : words.findIndex((word) => /^from$/i.test(word))
  const table = verb === 'update' || (verb === 'delete' && from < 0) ? words[1] : words[from + 1]
  if (table === undefined || (verb === 'select' && from < 0)) return undefined
  const operation = verb === 'delete' || verb === 'update' ? verb : 'read'
  const at = text.search(/\bwhere\b/i)
  return { table: table.toLowerCase(), operation, where: at < 0 ? '' : text.slice(at) }
}

const columns = /(?:\b\w+\.)?\b([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)\s*(?:=|\bin\b|\bIN\b)\s*[(:?#$]/g

interface Found {
  readonly callee: string
  readonly table: string
  readonly operation: DataAccess['operation']
  readonly filters: readonly string[]
}

const ofSql = (text: string, callee: string): Found | undefined => {
  const found = statement(text)
  if (!found) return undefined
  const filters = [...found.where.matchAll(columns)].map((match) => (match[1] ?? '').replace('.', '_'))
  return { callee, table: found.table, operation: found.operation, filters }
}

/** String literals joined: a concatenation is one statement. */
export const literalText = (text: string): string =>
  [...text.matchAll(/"""([\s\S]*?)"""|"((?:[^"\\\n]|\\.)*)"/g)].map((match) => match[1] ?? match[2] ?? '').join(' ')

const executes =
  /^(createQuery|createNativeQuery|prepareStatement|query|queryForObject|queryForList|queryForMap|queryForStream|update|sql)$/

const ofCall = (module: JavaModule, call: Call): Found | undefined => {
  const { name } = call
  const { receiver } = call
  const holder = receiver.kind === 'names' ? (receiver.parts.at(-1) ?? '') : ''
  if (executes.test(name)) {
    const first = call.arguments[0]
    if (!first || !/"/.test(first.text.slice(0, 4))) return undefined
    return ofSql(literalText(first.text), holder ? `${holder}.${name}` : name)
  }
  if (holder === '') return undefined
  const criteria = derived.exec(name)?.[2]
  if (criteria === undefined && !plainReads.test(name)) return undefined
  const type = repositories.test(holder) ? holder : (module.receiverType(call) ?? '')
  if (!repositories.test(type)) return undefined
  const filters = criteria === undefined || plainReads.test(name) ? (/ById$/.test(name) ? ['id'] : []) : conditionsOf(criteria)
  return { callee: `${holder}.${name}`, table: tableOfReceiver(holder), operation: deletes.test(name) ? 'delete' : 'read', filters }
}

/** Where a call's own name starts: after the earlier calls of its chain. */
const nameAt = (module: JavaModule, call: Call): number => {
  const { receiver } = call
  const from = receiver.kind === 'call' ? receiver.call.node.end : call.node.start
  return Math.max(from, module.text.indexOf(call.name, from))
}

/** Database statements: queries that a repository derives from a method's name, and literal ones. */
export const dataAccesses: Extractor = ({ module, emit }) => {
  const put = (found: Found, within: string, node: SyntaxNode, from: number): void => {
    const at = { startLine: module.text.slice(node.start, from).split('\n').length - 1 + node.startLine, endLine: node.endLine }
    const text = module.text.slice(from, node.end)
    const condition = Math.max(0, text.search(/\bwhere\b/i))
    const scopes = found.filters.filter(isScope).map((name): ScopeColumn => {
      const column = text.slice(condition).search(new RegExp(`\\b${name.replace('_', '[._]')}\\b`))
      const line = column < 0 ? at.startLine : at.startLine + text.slice(0, condition + column).split('\n').length - 1
      return { name, at: { startLine: line, endLine: line } }
    })
    emit({
      kind: 'data-access',
      at,
      within,
      subject: shortText(found.callee, 60),
      library: 'jpa',
      ...found,
      callee: shortText(found.callee, 60),
      open: /Specification|Predicate|Example\.of/.test(text),
      scopes,
      conflictSafe: false,
      inTransaction: false,
      repeated: false,
    })
  }
  for (const call of module.calls) {
    if (call.isNew) continue
    const found = ofCall(module, call)
    // Writes without such a filter are left to the extractor of write orders: a partial list is worse than none.
    if (found && (found.operation === 'read' || found.filters.some(isScope)))
      put(found, module.within(call.node), call.node, nameAt(module, call))
  }
  for (const method of module.methods)
    for (const annotation of method.annotations)
      if (annotation.name === 'Query' || annotation.name === 'Select' || annotation.name === 'Delete') {
        const found = ofSql(literalText(annotation.text), method.name)
        if (found) put(found, method.qualified, annotation.node, annotation.node.start)
      }
}
