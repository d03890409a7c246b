import { originName, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'

/** A region of code that a database commits or rolls back as one. */
export interface Region {
  /** The call that opens it, as written: `transaction.atomic`. */
  readonly opener: string
  readonly head: SyntaxNode
  readonly body: SyntaxNode
}

const atomic =
  /^(django\.db\.transaction|transaction)\.(atomic|commit_on_success)$|^(peewee\.\w+\(\)|tortoise\.transactions)\.(atomic|in_transaction)$/
/** `session.begin()`, `engine.begin()`, `db.transaction()`: recognized by the receiver's name. */
const begins =
  /(^|[._])(session|engine|db|database|conn|connection|pool|pg|tx|sessionmaker|session_factory)\w*(\(\))?\.(begin|transaction|atomic)$/i

/** Opened on a connection whose name says that it is read-only: there is nothing to roll back. */
const onlyReads = /replica|read_?only|standby/i
/** A decorator or context manager of the repository whose name says that it opens a transaction. */
const saysSo = /(^|\.)(transactional|(db|database|with|in|run_in|within|atomic)_transaction)$/

const known = new WeakMap<PythonModule, readonly Region[]>()

const openerOf = (module: PythonModule, text: string, from: SyntaxNode): string | undefined => {
  if (onlyReads.test(text)) return undefined
  const written = /^[\w.]+(\(\))?(\.\w+)*/.exec(text)?.[0] ?? ''
  const plain = written.replace(/\(\)/g, '')
  const origin = originName(module.originOfDotted(plain.split('.'), from))
  if (atomic.test(origin) || saysSo.test(plain)) return plain
  return begins.test(written.replace(/\(\)$/, '')) && /\(/.test(text) ? written.replace(/\(\)$/, '') : undefined
}

/** Transactions of a file: `with transaction.atomic():` blocks, and functions decorated with it. */
export const transactionRegions = (module: PythonModule): readonly Region[] => {
  const before = known.get(module)
  if (before) return before
  const regions: Region[] = []
  if (/\b(atomic|commit_on_success|begin|transactional|(\w+_)?transaction)\b/.test(module.text)) {
    for (const statement of module.tree.all('with_statement')) {
      for (const item of statement.inside('with_item')) {
        if (item.start > (statement.field('body')?.start ?? statement.end)) break
        const opener = openerOf(module, item.text, item)
        const body = statement.field('body')
        if (opener && body) regions.push({ opener, head: item, body })
      }
    }
    for (const definition of module.definitions)
      for (const decorator of definition.decorators) {
        const opener = openerOf(module, decorator.text.replace(/^@\s*/, ''), decorator)
        const body = definition.node.field('body')
        if (opener && body && definition.kind === 'function') regions.push({ opener, head: decorator, body })
      }
  }
  known.set(module, regions)
  return regions
}

const functionOf = (module: PythonModule, region: Region): Definition | undefined =>
  region.head.kind === 'decorator'
    ? module.definitions.find((one) => one.decorators.includes(region.head))
    : module.functionAround(region.head)

/** The transaction that a node runs in before its commit: inside the region, but not in a function or lambda that is only passed on there. */
export const transactionAround = (module: PythonModule, node: SyntaxNode): Region | undefined => {
  for (const region of transactionRegions(module)) {
    if (!region.body.contains(node)) continue
    const scope = module.scopeAround(node)
    const own = functionOf(module, region)
    if (scope?.kind === 'lambda' ? false : (scope && module.definitionOf(scope)) === own) return region
  }
  return undefined
}
