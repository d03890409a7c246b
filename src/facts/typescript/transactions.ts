import type { Ref } from '#model/fact'
import type { CallBeforeCommit, OuterStatement } from '#model/facts/transaction'
import { shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { classMember } from './made-name.ts'
import { runsInside, transactionRegions, type Region } from './transaction-regions.ts'

const prismaWrites = /^(create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)$/
const prismaReads = /^(findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy)$/
const rawWrites =
  /^(\$executeRaw|\$executeRawUnsafe|insert|insertInto|insert_into|update|updateTable|delete|deleteFrom|save|remove|upsert|mergeInto|replaceInto)$/
const rawReads = /^(\$queryRaw|\$queryRawUnsafe|select|selectFrom|selectDistinct|execute|query)$/

/** Members between a client and the end of a chain: `prisma.order.update(…)` gives `['order', 'update']`. */
const membersAfter = (call: ts.CallExpression, client: string, module: Module): string[] | undefined => {
  const members: string[] = []
  let at: ts.Expression = call.expression
  while (ts.isPropertyAccessExpression(at)) {
    members.unshift(at.name.text)
    at = at.expression
    if (at.getText(module.file) === client) return members
  }
  return undefined
}

/** The members chained after a call. */
const membersBehind = (call: ts.CallExpression): string[] => {
  const members: string[] = []
  for (let at: ts.Node = call; ts.isPropertyAccessExpression(at.parent) && ts.isCallExpression(at.parent.parent); at = at.parent.parent)
    members.push(at.parent.name.text)
  return members
}

/** A client called with a table name: `knex('orders').insert(…)` inside `knex.transaction(async (trx) => …)`. */
const statementOfTable = (module: Module, region: Region, call: ts.CallExpression): OuterStatement | undefined => {
  const [table] = call.arguments
  if (!region.outer || region.outer === region.client || call.expression.getText(module.file) !== region.outer) return undefined
  if (!table || !ts.isStringLiteralLike(table)) return undefined
  const members = membersBehind(call)
  const writes = members.some((name) => /^(insert|update|del|delete|increment|decrement|upsert|truncate)$/.test(name))
  if (!writes && !members.some((name) => /^(select|first|where|pluck|count)$/.test(name))) return undefined
  const callee = shortText(module, call, 60)
  return { at: module.span(call), callee, writes, instead: `${region.client || 'trx'}(${table.getText(module.file)})` }
}

/** A statement in a transaction that runs through the outer client, and so outside the transaction. */
const outerStatement = (module: Module, region: Region, call: ts.CallExpression): OuterStatement | undefined => {
  const ofTable = statementOfTable(module, region, call)
  if (ofTable) return ofTable
  const members = region.outer && region.outer !== region.client ? membersAfter(call, region.outer, module) : undefined
  if (!members) return undefined
  const [first = '', second = ''] = members
  const isPrisma = region.opener === '$transaction'
  const isQuery = !isPrisma && members.length === 3 && first === 'query' && /^find(First|Many)$/.test(members[2] ?? '')
  const writes = members.length === 1 ? rawWrites.test(first) : isPrisma && members.length === 2 && prismaWrites.test(second)
  const reads = isQuery || (members.length === 1 ? rawReads.test(first) : isPrisma && members.length === 2 && prismaReads.test(second))
  if (!writes && !reads) return undefined
  const callee = shortText(module, call.expression, 60)
  // A callback without a parameter has no transaction client, so suggest a name for one.
  return { at: module.span(call), callee, writes, instead: `${region.client || 'tx'}.${members.join('.')}` }
}

const shadowed = (module: Module, region: Region, call: ts.CallExpression): boolean => {
  let root: ts.Expression = call.expression
  while (ts.isPropertyAccessExpression(root)) root = root.expression
  if (!ts.isIdentifier(root)) return false
  const declaration = module.declarationOf(root)
  for (let at: ts.Node | undefined = declaration; at; at = at.parent) if (at === region.body) return true
  return false
}

/** The whole chain that a call starts: `db.insert(…).into(…).transacting(trx)`. */
const chainOf = (call: ts.CallExpression): ts.Node => {
  let at: ts.Node = call
  while (
    (ts.isPropertyAccessExpression(at.parent) || ts.isCallExpression(at.parent) || ts.isNonNullExpression(at.parent)) &&
    at.parent.expression === at
  )
    at = at.parent
  return at
}

const mentions = (module: Module, call: ts.CallExpression, name: string): boolean =>
  name !== '' && new RegExp(`(^|[^\\w$.])${name.replace(/[^\w]/g, '\\$&')}([^\\w$]|$)`).test(chainOf(call).getText(module.file))

/** A write in a `catch` that rethrows is meant to survive the rollback. */
const isKeptOnPurpose = (call: ts.CallExpression, region: Region): boolean => {
  for (let at: ts.Node = call; at.parent && at !== region.body; at = at.parent)
    if (ts.isCatchClause(at)) return at.block.statements.some(ts.isThrowStatement)
  return false
}

const refOf = (module: Module, call: ts.CallExpression): Ref | undefined => {
  const origin = module.origin(call.expression)
  if (origin.kind === 'import') return { module: origin.module, name: origin.path.join('.') || 'default' }
  if (origin.kind === 'parameter') return classMember(module, origin)
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) return { name: module.functionName(origin.node) }
  return undefined
}

const contentsOf = (module: Module, region: Region): { readonly outer: OuterStatement[]; readonly calls: CallBeforeCommit[] } => {
  const outer: OuterStatement[] = []
  const calls: CallBeforeCommit[] = []
  for (const call of module.calls()) {
    if (call === region.call || !runsInside(call, region)) continue
    const statement =
      shadowed(module, region, call) || mentions(module, call, region.client) || isKeptOnPurpose(call, region)
        ? undefined
        : outerStatement(module, region, call)
    if (statement) outer.push(statement)
    // A call that receives the transaction's client takes part in it, as far as this file shows.
    if (statement || mentions(module, call, region.client)) continue
    const ref = refOf(module, call)
    if (ref) calls.push({ at: module.span(call), callee: shortText(module, call.expression, 40), function: ref })
  }
  return { outer, calls }
}

const modelMethods = /^(save|create|bulkCreate|destroy|upsert|increment|decrement)$/

/** Whether an argument contains `{ transaction }` or `{ transaction: t }`. */
const passesTransaction = (call: ts.CallExpression, name: string): boolean =>
  call.arguments.some((argument) => {
    let found = false
    const visit = (node: ts.Node): void => {
      if (
        (ts.isShorthandPropertyAssignment(node) && node.name.text === name) ||
        (ts.isPropertyAssignment(node) && node.name.getText() === 'transaction')
      )
        found = true
      else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit)
    }
    visit(argument)
    return found
  })

/**
 * Sequelize: a function that passes `transaction` to its other statements, but not to this one. A model's `save()`
 * without arguments does not use the transaction.
 */
const missingOption = (
  module: Module,
  imports: ReadonlySet<string>,
): Map<ts.SignatureDeclaration, { readonly first: ts.CallExpression; readonly outer: OuterStatement[] }> => {
  const byFunction = new Map<ts.SignatureDeclaration, { first: ts.CallExpression; outer: OuterStatement[] }>()
  if (!/\btransaction\b/.test(module.file.text) || imports.has('mongoose') || imports.has('typeorm')) return byFunction
  for (const call of module.calls()) {
    const around = module.functionAround(call)
    if (!around || !passesTransaction(call, 'transaction') || byFunction.has(around)) continue
    byFunction.set(around, { first: call, outer: [] })
  }
  for (const [around, found] of byFunction) {
    const declared = declaresTransaction(module, around, found.first)
    if (!declared) continue
    for (const call of module.calls()) {
      if (
        module.functionAround(call) !== around ||
        !ts.isPropertyAccessExpression(call.expression) ||
        call.arguments.length > 0 ||
        call.pos < declared.pos
      )
        continue
      if (
        !modelMethods.test(call.expression.name.text) ||
        (call.expression.name.text !== 'save' && call.expression.name.text !== 'destroy')
      )
        continue
      if (!ts.isAwaitExpression(call.parent) || !ts.isIdentifier(call.expression.expression)) continue
      const target = call.expression.expression.text
      // This function read the row with the transaction.
      if (!readWithTransaction(module, around, target)) continue
      const callee = shortText(module, call.expression, 60)
      found.outer.push({ at: module.span(call), callee, writes: true, instead: `${callee}({ transaction })`, option: 'transaction' })
    }
  }
  return byFunction
}

/** The declaration of `transaction` in a function: a variable, a destructured name or a parameter. */
const declaresTransaction = (module: Module, around: ts.SignatureDeclaration, use: ts.CallExpression): ts.Node | undefined => {
  let found: ts.Identifier | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'transaction') found ??= node
    else ts.forEachChild(node, visit)
  }
  for (const argument of use.arguments) visit(argument)
  const declaration = found && module.declarationOf(found)
  for (let at: ts.Node | undefined = declaration; at; at = at.parent) if (at === around) return declaration
  return undefined
}

const readWithTransaction = (module: Module, around: ts.SignatureDeclaration, name: string): boolean =>
  module.calls().some((call) => {
    if (module.functionAround(call) !== around || !passesTransaction(call, 'transaction')) return false
    let at: ts.Node = call.parent
    while (ts.isAwaitExpression(at) || ts.isAsExpression(at) || ts.isParenthesizedExpression(at)) at = at.parent
    return ts.isVariableDeclaration(at) && ts.isIdentifier(at.name) && at.name.text === name
  })

/** The transactions of a file, the statements in them that run outside the transaction, and the functions called before the commit. */
export const transactions: Extractor = ({ module, emit }) => {
  for (const region of transactionRegions(module)) {
    const { outer, calls } = contentsOf(module, region)
    emit({
      kind: 'transaction',
      at: module.span(region.call.expression),
      within: module.within(region.call),
      subject: shortText(module, region.call.expression, 40),
      opener: region.opener,
      client: region.client,
      outer,
      calls,
    })
  }
  const imports = new Set(module.imports().map((record) => record.module))
  for (const [around, { first, outer }] of missingOption(module, imports))
    if (outer.length > 0)
      emit({
        kind: 'transaction',
        at: module.span(first.expression),
        within: module.functionName(around),
        subject: 'transaction',
        opener: 'transaction',
        client: 'transaction',
        outer,
        calls: [],
      })
}
