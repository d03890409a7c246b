import type { OpenedResource } from '#model/facts/resource'
import { bare, type Call, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

interface Opener {
  readonly name: RegExp
  readonly what: OpenedResource['what']
  readonly label: string
  readonly close: string
}

/**
 * Resources that own connections, threads or tasks and outlive the variable that holds them. Plain connections and open files are left out:
 * CPython closes them when the last reference is gone.
 */
const openers: readonly Opener[] = [
  {
    name: /^aiohttp\.ClientSession$|^httpx\.AsyncClient$|^aiobotocore\.session\.get_session\(\)\.create_client$/,
    what: 'handle',
    label: 'a session that keeps its connections',
    close: 'close|aclose',
  },
  {
    name: /^sqlalchemy(\.(engine|ext\.asyncio|future))?\.(create_engine|create_async_engine)$|^asyncpg\.create_pool$|^psycopg_pool\.(Async)?ConnectionPool$|^psycopg2\.pool\.\w*ConnectionPool$|^aiomysql\.create_pool$/,
    what: 'pooled',
    label: 'a pool of database connections',
    close: 'dispose|close|closeall|terminate',
  },
  { name: /^asyncpg\.connect$/, what: 'pooled', label: 'a database connection', close: 'close|terminate' },
  {
    name: /^pymongo\.(MongoClient|AsyncMongoClient)$|^motor\.motor_asyncio\.AsyncIOMotorClient$/,
    what: 'pooled',
    label: 'a client that keeps connections and threads',
    close: 'close',
  },
  {
    name: /^(kafka\.Kafka(Producer|Consumer)|aiokafka\.AIOKafka(Producer|Consumer))$/,
    what: 'handle',
    label: 'a client that keeps connections and sends in the background',
    close: 'close|stop',
  },
  { name: /^multiprocessing(\.pool)?\.(Thread)?Pool$/, what: 'handle', label: 'a process pool', close: 'close|terminate' },
]

/** The local variable that a value is directly assigned to: `session = ClientSession()`. */
const heldBy = (call: Call): { readonly name: string; readonly statement: SyntaxNode } | undefined => {
  let at: SyntaxNode | undefined = call.node.parent
  while (at && (at.kind === 'await' || at.kind === 'parenthesized_expression')) at = at.parent
  if (at?.kind !== 'assignment') return undefined
  const left = at.field('left')
  const right = at.field('right')
  return left?.kind === 'identifier' && right && bare(right).start === call.node.start ? { name: left.text, statement: at } : undefined
}

/** Returned, stored, passed on or shared: the receiver may close it. */
const isHandedOn = (name: string, text: string): boolean =>
  new RegExp(
    `\\b(return|yield|global|nonlocal)\\b[^\\n]*\\b${name}\\b(?!\\s*\\.)|[(,[{]\\s*\\*{0,2}${name}\\s*[,)\\]}]|[=:]\\s*${name}\\s*([,)}\\n#]|$)|\\blambda\\b[^\\n]*\\b${name}\\b`,
  ).test(text)

const factOf = (module: PythonModule, call: Call, opener: Opener, own: Definition): OpenedResource | undefined => {
  const held = heldBy(call)
  if (!held) return undefined
  const { name } = held
  const from = held.statement.end
  const text = module.text.slice(from, own.node.end)
  // A nested function that uses it may outlive this one.
  if (module.definitions.some(({ node }) => node.start > from && node.end <= own.node.end && new RegExp(`\\b${name}\\b`).test(node.text)))
    return undefined
  if (new RegExp(`\\bwith\\b[^\\n]*\\b${name}\\b(?!\\s*\\.)`).test(text) || isHandedOn(name, text)) return undefined
  const close = new RegExp(`\\b${name}\\s*\\.\\s*(?:${opener.close})\\b`).exec(text)
  const closeAt = close ? from + close.index : undefined
  const around = module.tree.all('try_statement').find((attempt) => {
    const last = attempt.children.find((child) => child.kind === 'finally_clause')
    return last !== undefined && closeAt !== undefined && last.start <= closeAt && closeAt < last.end
  })
  const line = closeAt === undefined ? undefined : module.text.slice(0, closeAt).split('\n').length
  return {
    kind: 'opened-resource',
    at: call.node.span,
    within: own.qualified,
    subject: `${opener.what} ${call.calleeText}`,
    what: opener.what,
    label: opener.label,
    callee: call.calleeText,
    closed: closeAt === undefined ? 'never' : around ? 'always' : 'on-success',
    ...(line === undefined ? {} : { closedAt: { startLine: line, endLine: line } }),
  }
}

/** Resources that a function opens, and whether they are closed. */
export const resources: Extractor = ({ module, emit }) => {
  if (!/aiohttp|httpx|sqlalchemy|asyncpg|psycopg|aiomysql|mongo|motor|kafka|multiprocessing|aiobotocore/.test(module.text)) return
  for (const call of module.calls) {
    if (
      !/^(ClientSession|AsyncClient|create_\w+|\w*ConnectionPool|connect|\w*Mongo\w*Client|AsyncIOMotorClient|\w*Kafka\w+|\w*Pool)$/.test(
        call.member,
      )
    )
      continue
    const own = module.functionAround(call.node)
    const opener = own && openers.find((one) => one.name.test(call.name))
    const fact = opener && factOf(module, call, opener, own)
    if (fact) emit(fact)
  }
}
