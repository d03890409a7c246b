import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** Code that runs inside a transaction, before its commit. */
export interface Region {
  readonly call: ts.CallExpression
  readonly opener: string
  /** The callback, or the function that contains the statements. */
  readonly body: ts.SignatureDeclaration
  /** Start and end offsets, for a region between two statements. */
  readonly between?: { readonly start: number; readonly end: number }
  /** Name of the transaction's client inside the region. */
  readonly client: string
  /** Source text of the client that opened the transaction: `prisma`, `this.db`. */
  readonly outer: string
}

const openers = new Set(['$transaction', 'transaction', 'withTransaction', 'transactional', 'runTransaction'])

const callbackOf = (call: ts.CallExpression): ts.ArrowFunction | ts.FunctionExpression | undefined => {
  for (const argument of call.arguments) {
    const value = bare(argument)
    if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return value
  }
  return undefined
}

const isAsync = (node: ts.ArrowFunction | ts.FunctionExpression): boolean =>
  node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false

/** `db.transaction().setIsolationLevel(…).execute(async (trx) => …)`: the object at the start of the chain. */
const builderRoot = (call: ts.CallExpression): ts.Expression | undefined => {
  let at: ts.Expression = call.expression
  for (;;) {
    if (ts.isPropertyAccessExpression(at)) {
      if (at.name.text === 'transaction' && at !== call.expression) return at.expression
      at = at.expression
    } else if (ts.isCallExpression(at)) at = at.expression
    else return undefined
  }
}

const regionOfCall = (module: Module, call: ts.CallExpression): Region | undefined => {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined
  const member = call.expression.name.text
  const isBuilder = member === 'execute' && call.arguments.length === 1
  if (!openers.has(member) && !isBuilder) return undefined
  const body = callbackOf(call)
  if (!body || !isAsync(body)) return undefined
  const root = isBuilder ? builderRoot(call) : call.expression.expression
  if (!root) return undefined
  const parameter = body.parameters[0]
  const client = parameter && ts.isIdentifier(parameter.name) ? parameter.name.text : ''
  // Without a client parameter, only these two are known to be database transactions (by session or by context).
  if (!client && member !== 'withTransaction' && member !== '$transaction') return undefined
  return { call, opener: isBuilder ? 'transaction' : member, body, client, outer: root.getText(module.file) }
}

const statementText = (call: ts.CallExpression): string | undefined => {
  const [first] = call.arguments
  return first && ts.isStringLiteralLike(first) ? first.text.trim().toUpperCase() : undefined
}

const begins = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) &&
  (call.expression.name.text === 'startTransaction' ||
    (/^(query|execute)$/.test(call.expression.name.text) && /^(BEGIN|START TRANSACTION)\b/.test(statementText(call) ?? '')))

const commits = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) &&
  (call.expression.name.text === 'commitTransaction' ||
    (/^(query|execute)$/.test(call.expression.name.text) && /^COMMIT\b/.test(statementText(call) ?? '')))

/** From `BEGIN` to the first `COMMIT` on the same connection in the same function. */
const regionsBetween = (module: Module): Region[] =>
  module.calls().flatMap((call) => {
    if (!begins(call) || !ts.isPropertyAccessExpression(call.expression)) return []
    const body = module.functionAround(call)
    const client = call.expression.expression.getText(module.file)
    const end = module
      .calls()
      .find(
        (other) =>
          other.pos > call.pos &&
          commits(other) &&
          module.functionAround(other) === body &&
          ts.isPropertyAccessExpression(other.expression) &&
          other.expression.expression.getText(module.file) === client,
      )
    return body && end
      ? [
          {
            call,
            opener: call.expression.name.text === 'startTransaction' ? 'startTransaction' : 'BEGIN',
            body,
            between: { start: call.end, end: end.getStart() },
            client,
            outer: '',
          },
        ]
      : []
  })

/** Whether the transaction only holds a lock while it is open. It has nothing to roll back. */
const holdsLockOnly = (module: Module, { body, client, between }: Region): boolean => {
  const text = body.getText(module.file)
  return (
    !between && client !== '' && /advisory/i.test(text) && text.split(new RegExp(`\\b${client.replace(/[^\w]/g, '\\$&')}\\b`)).length <= 3
  )
}

/** Regions of a file whose statements are committed together. */
export const transactionRegions = (module: Module): readonly Region[] => {
  if (!/ransaction|BEGIN/.test(module.file.text)) return []
  const regions = module.calls().flatMap((call) => regionOfCall(module, call) ?? [])
  return [...regions, ...regionsBetween(module)].filter((region) => !holdsLockOnly(module, region))
}

/** Functions that run their callback before they return or settle. */
const runsAtOnce =
  /^(map|forEach|flatMap|filter|reduce|some|every|find|all|allSettled|then|catch|finally|pMap|each|mapSeries|retry|pRetry|asyncRetry|call|apply)$/

const calleeName = (call: ts.CallExpression | ts.NewExpression): string =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : ts.isIdentifier(call.expression) ? call.expression.text : ''

/** Whether a node runs inside a region before its commit, and not in a function that may be called later. */
export const runsInside = (node: ts.Node, region: Region): boolean => {
  if (region.between && (node.pos < region.between.start || node.end > region.between.end)) return false
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (at === region.body) return true
    if (!ts.isFunctionLike(at)) continue
    if (!ts.isArrowFunction(at) && !ts.isFunctionExpression(at)) return false
    let parent: ts.Node = at.parent
    while (ts.isParenthesizedExpression(parent)) parent = parent.parent
    if (!ts.isCallExpression(parent)) return false
    if (parent.expression !== at && bare(parent.expression) !== at && !runsAtOnce.test(calleeName(parent))) return false
  }
  return false
}

/** The innermost region that contains a node. */
export const regionAround = (node: ts.Node, regions: readonly Region[]): Region | undefined =>
  regions.filter((region) => runsInside(node, region)).at(-1)
