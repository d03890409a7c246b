import type { DataAccess, ScopeColumn } from '#model/facts/data/data-access'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { knex, queryBuilders } from '#models/data/query-builders'
import { scopeColumn } from '../../libraries/scope-names.ts'
import { markRows } from '../../row-marks/extract.ts'
import { isOfCaller } from '../requests/caller-values.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from './transactions.ts'

type Operation = DataAccess['operation']

interface Statement {
  readonly library: string
  readonly table: string
  readonly operation: Operation
  /** Expressions that hold the condition. Empty if there is none. */
  readonly conditions: readonly ts.Expression[]
  readonly conflictSafe: boolean
  /** How findings name it, if not by the text of its call. */
  readonly callee?: string
}

const prismaOperations: Readonly<Record<string, Operation>> = {
  create: 'create',
  createMany: 'create',
  createManyAndReturn: 'create',
  update: 'update',
  updateMany: 'update',
  updateManyAndReturn: 'update',
  upsert: 'upsert',
  delete: 'delete',
  deleteMany: 'delete',
  findUnique: 'read',
  findUniqueOrThrow: 'read',
  findFirst: 'read',
  findFirstOrThrow: 'read',
  findMany: 'read',
  count: 'read',
  aggregate: 'read',
  groupBy: 'read',
}

/** Methods of a model class (Sequelize, Mongoose), with the position of the argument that is or contains the condition. */
const modelOperations: Readonly<Record<string, { readonly operation: Operation; readonly condition: number }>> = {
  create: { operation: 'create', condition: -1 },
  bulkCreate: { operation: 'create', condition: -1 },
  insertMany: { operation: 'create', condition: -1 },
  findOrCreate: { operation: 'upsert', condition: 0 },
  upsert: { operation: 'upsert', condition: -1 },
  findOne: { operation: 'read', condition: 0 },
  findAll: { operation: 'read', condition: 0 },
  findAndCountAll: { operation: 'read', condition: 0 },
  findByPk: { operation: 'read', condition: -1 },
  findById: { operation: 'read', condition: -1 },
  find: { operation: 'read', condition: 0 },
  update: { operation: 'update', condition: 1 },
  updateOne: { operation: 'update', condition: 0 },
  updateMany: { operation: 'update', condition: 0 },
  findOneAndUpdate: { operation: 'update', condition: 0 },
  destroy: { operation: 'delete', condition: 0 },
  deleteOne: { operation: 'delete', condition: 0 },
  deleteMany: { operation: 'delete', condition: 0 },
}

const repositoryOperations: Readonly<Record<string, Operation>> = {
  save: 'upsert',
  insert: 'create',
  update: 'update',
  upsert: 'upsert',
  delete: 'delete',
  softDelete: 'delete',
  findOne: 'read',
  findOneBy: 'read',
  findOneOrFail: 'read',
  findOneByOrFail: 'read',
  find: 'read',
  findBy: 'read',
}

/** The calls that start a query builder statement. */
const builderOperations: Readonly<Record<string, { readonly library: string; readonly operation: Operation }>> = Object.fromEntries(
  queryBuilders.flatMap(({ library, operations }) =>
    Object.entries(operations).map(([member, operation]) => [member, { library, operation }] as const),
  ),
)

const settlesConflicts = /^(onConflict\w*|onDuplicateKeyUpdate|ignore|merge|orIgnore|orUpdate)$/
const prismaKeys = /^(where|data|select|include|create|update|orderBy|take|skip|cursor|distinct|_count|_sum|by)$/
/** All options of Prisma's operations. A call that also takes other options belongs to a different API. */
const prismaOptions =
  /^(where|data|select|include|omit|create|update|orderBy|take|skip|cursor|distinct|having|_count|_sum|_avg|_min|_max|by|skipDuplicates|limit|offset|columns|with|extras|relationLoadStrategy|rejectOnNotFound|tx)$/
const repositoryName = /(repo|repository|manager)$/i

const propertyOf = (node: ts.Expression | undefined, name: string): ts.Expression | undefined => {
  const value = node && bare(node)
  if (!value || !ts.isObjectLiteralExpression(value)) return undefined
  for (const property of value.properties) {
    if (property.name?.getText() !== name) continue
    if (ts.isPropertyAssignment(property)) return property.initializer
    if (ts.isShorthandPropertyAssignment(property)) return property.name
    if (ts.isMethodDeclaration(property)) return undefined
  }
  return undefined
}

const isTrue = (node: ts.Expression | undefined): boolean => node?.kind === ts.SyntaxKind.TrueKeyword

const present = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value])

/** `prisma.order.update({ where, data })`, `db.query.orders.findMany({ where })`. */
const byModelProperty = (call: ts.CallExpression): Statement | undefined => {
  const callee = call.expression
  if (!ts.isPropertyAccessExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return undefined
  const operation = Object.hasOwn(prismaOperations, callee.name.text) ? prismaOperations[callee.name.text] : undefined
  const [first, ...rest] = call.arguments
  if (!operation || rest.length > 0) return undefined
  const options = first && bare(first)
  const known =
    options &&
    ts.isObjectLiteralExpression(options) &&
    options.properties.some((property) => prismaKeys.test(property.name?.getText() ?? '')) &&
    options.properties.every((property) => property.name === undefined || prismaOptions.test(property.name.getText()))
  const model = callee.expression
  if (!known || /^[A-Z]/.test(model.name.text)) return undefined
  return {
    library: ts.isPropertyAccessExpression(model.expression) && model.expression.name.text === 'query' ? 'drizzle' : 'prisma',
    table: model.name.text.toLowerCase(),
    operation,
    conditions: present(propertyOf(options, 'where')),
    conflictSafe: isTrue(propertyOf(options, 'skipDuplicates')),
  }
}

/** `Order.update(values, { where })`, where the capitalized name `Order` is a class. */
const byModelClass = (call: ts.CallExpression): Statement | undefined => {
  const callee = call.expression
  if (!ts.isPropertyAccessExpression(callee)) return undefined
  const entry = Object.hasOwn(modelOperations, callee.name.text) ? modelOperations[callee.name.text] : undefined
  let owner = bare(callee.expression)
  // `User.scope('withTeam').findOne(…)`, `User.unscoped().update(…)`
  if (ts.isCallExpression(owner) && ts.isPropertyAccessExpression(owner.expression) && /scope/i.test(owner.expression.name.text))
    owner = bare(owner.expression.expression)
  if (
    !entry ||
    !ts.isIdentifier(owner) ||
    !/^[A-Z][a-z]/.test(owner.text) ||
    /^(Object|Array|Math|Promise|Reflect|Number|Date)$/.test(owner.text)
  )
    return undefined
  const options = entry.condition >= 0 ? call.arguments[entry.condition] : undefined
  const last = call.arguments.at(-1)
  return {
    library: 'model',
    table: owner.text.toLowerCase(),
    operation: isTrue(propertyOf(last, 'upsert')) ? 'upsert' : entry.operation,
    conditions: present(propertyOf(options, 'where') ?? options),
    conflictSafe: isTrue(propertyOf(last, 'ignoreDuplicates')) || propertyOf(last, 'updateOnDuplicate') !== undefined,
  }
}

/** The entity of a field that is declared as its repository: `Order` of `private readonly orders: Repository<Order>`. */
const entityOfField = (owner: ts.Expression): string | undefined => {
  if (!ts.isPropertyAccessExpression(owner) || owner.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined
  let at: ts.Node = owner
  while (!ts.isClassDeclaration(at)) {
    if (!at.parent) return undefined
    at = at.parent
  }
  for (const member of at.members) {
    const declared = ts.isConstructorDeclaration(member) ? member.parameters : ts.isPropertyDeclaration(member) ? [member] : []
    for (const { name, type } of declared) {
      if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(name) || name.text !== owner.name.text) continue
      const [entity] = type.typeArguments ?? []
      return ts.isIdentifier(type.typeName) && type.typeName.text.endsWith('Repository') && entity && ts.isTypeReferenceNode(entity)
        ? entity.getText()
        : undefined
    }
  }
  return undefined
}

/** The entity whose repository is asked for: `Account` of `db.getRepository(Account)`. */
const entityAsked = (owner: ts.Expression): string | undefined => {
  if (!ts.isCallExpression(owner) || memberName(owner) !== 'getRepository') return undefined
  const [entity] = owner.arguments
  return entity && ts.isIdentifier(entity) ? entity.text : undefined
}

/** `this.orders.save(order)` on a receiver named like a repository, or `manager.save(Order, order)`. */
const byRepository = (call: ts.CallExpression): Statement | undefined => {
  const callee = call.expression
  if (!ts.isPropertyAccessExpression(callee)) return undefined
  const operation = Object.hasOwn(repositoryOperations, callee.name.text) ? repositoryOperations[callee.name.text] : undefined
  const owner = bare(callee.expression)
  const name = ts.isPropertyAccessExpression(owner) ? owner.name.text : ts.isIdentifier(owner) ? owner.text : ''
  if (!operation) return undefined
  const [first, second] = call.arguments
  const isEntity = first !== undefined && ts.isIdentifier(first) && /^[A-Z]/.test(first.text)
  const stored = repositoryName.test(name) ? undefined : (entityAsked(owner) ?? entityOfField(owner))
  const isManager = repositoryName.test(name) || (isEntity && transactionName.test(name))
  if (stored === undefined && !isManager) return undefined
  const entity = isEntity ? first.text : ''
  const condition = entity ? second : first
  return {
    library: 'repository',
    table: (entity || stored || name.replace(/_?(repo|repository|manager)$/i, '')).toLowerCase(),
    operation,
    conditions: operation === 'upsert' || operation === 'create' ? [] : present(propertyOf(condition, 'where') ?? condition),
    conflictSafe: false,
  }
}

/** The chained calls after this one, outermost last: `db.insert(t)` `.values(…)` `.onConflictDoNothing()`. */
const chainAfter = (call: ts.CallExpression): ts.CallExpression[] => {
  const chain: ts.CallExpression[] = []
  let at: ts.Node = call
  while (ts.isPropertyAccessExpression(at.parent) && at.parent.expression === at && ts.isCallExpression(at.parent.parent)) {
    at = at.parent.parent
    chain.push(at as ts.CallExpression)
  }
  return chain
}

const memberName = (call: ts.CallExpression): string => (ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '')

/** `db.insert(orders).values(…)`, `db.updateTable('orders').set(…).where(…)`, `knex('orders').where(…).update(…)`. */
const byBuilder = (module: Module, call: ts.CallExpression): Statement | undefined => {
  const [first] = call.arguments
  if (!first || !ts.isPropertyAccessExpression(call.expression)) return undefined
  const entry = Object.hasOwn(builderOperations, call.expression.name.text) ? builderOperations[call.expression.name.text] : undefined
  const chain = chainAfter(call)
  const members = chain.map(memberName)
  const carriesOn = members.some((member) => /^(values|set|where|returning|execute|select|executeTakeFirst\w*|returningAll)$/.test(member))
  const table = bare(first)
  const isTable =
    ts.isIdentifier(table) || ts.isPropertyAccessExpression(table) || (entry?.library === 'kysely' && ts.isStringLiteralLike(table))
  if (!entry || !carriesOn || !isTable || call.arguments.length > 1) return undefined
  return {
    library: entry.library,
    table: (ts.isStringLiteralLike(table) ? table.text : (/(?<!\w)(\w+)$/.exec(table.getText(module.file))?.[1] ?? '')).toLowerCase(),
    operation: entry.operation,
    conditions: chain
      .filter((link) => /^(where|andWhere|orWhere|whereRef|whereIn)$/.test(memberName(link)))
      // `.where('email', '=', email)`: the operator and the value are no columns.
      .flatMap((link) =>
        link.arguments[0] && ts.isStringLiteralLike(link.arguments[0]) ? link.arguments.slice(0, 1) : [...link.arguments],
      ),
    conflictSafe: members.some((member) => settlesConflicts.test(member)),
  }
}

const knexOperations: Readonly<Record<string, Operation>> = knex.operations
const tableWritten = /^[a-z_]\w*(\.[a-z_]\w*)?(\s+(as\s+)?\w+)?$/i

/** `knex('orders').where({ id }).update(…)`: the instance is called with the name of the table. */
const byKnex = (call: ts.CallExpression): Statement | undefined => {
  const [first, ...others] = call.arguments
  const callee = call.expression
  if (!first || others.length > 0 || !ts.isStringLiteralLike(first) || !tableWritten.test(first.text)) return undefined
  if (!ts.isIdentifier(callee) && !(ts.isPropertyAccessExpression(callee) && knex.instances.has(callee.name.text))) return undefined
  const chain = chainAfter(call)
  const members = chain.map(memberName)
  const operation = members.map((member) => (Object.hasOwn(knexOperations, member) ? knexOperations[member] : undefined)).find(Boolean)
  const isAsked = members.some((member) => knex.conditions.has(member))
  // Only a name of a database may read without a condition: `$('table').first()` is no statement.
  const isHeld = knex.instances.has(ts.isIdentifier(callee) ? callee.text : callee.name.text)
  if (!isHeld && !isAsked) return undefined
  if (operation === undefined && !isAsked && !members.some((member) => knex.reads.has(member))) return undefined
  return {
    library: 'knex',
    table: first.text.split(/\s/)[0]?.toLowerCase() ?? '',
    operation: operation ?? 'read',
    conditions:
      operation === 'create'
        ? []
        : chain.filter((link) => knex.conditions.has(memberName(link))).flatMap((link) => link.arguments.slice(0, 1)),
    conflictSafe: members.some((member) => settlesConflicts.test(member)),
    callee: `${callee.getText()}('${first.text}').${members.find((member) => Object.hasOwn(knexOperations, member)) ?? members.find((member) => knex.reads.has(member)) ?? 'select'}`,
  }
}

interface Condition {
  readonly names: string[]
  readonly scopes: ScopeColumn[]
  open: boolean
}

/** The initializer of a constant in this file, if it is an object literal or a call. Otherwise the value itself. */
const heldBy = (module: Module, value: ts.Expression): ts.Expression => {
  const declaration = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  const held = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? bare(declaration.initializer) : undefined
  return held && (ts.isObjectLiteralExpression(held) || ts.isCallExpression(held)) ? held : value
}

/** Names used in a condition: object keys, table columns (`eq(orders.teamId, …)`), and strings that name a column. */
const read = (module: Module, call: ts.CallExpression, conditions: readonly ts.Expression[]): Condition => {
  const found: Condition = { names: [], scopes: [], open: false }
  const add = (name: string, node: ts.Node): void => {
    found.names.push(name)
    if (scopeColumn.test(name)) found.scopes.push({ name, at: module.span(node) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isSpreadAssignment(node) || ts.isSpreadElement(node)) found.open = true
    if (ts.isPropertyAssignment(node)) {
      const name = node.name.getText(module.file).replace(/^['"]|['"]$/g, '')
      add(name, node)
      // Whatever the column is called, its value is of the caller: `firm_id: user.firm`.
      if (!scopeColumn.test(name) && isOfCaller(module, call, node.initializer)) found.scopes.push({ name, at: module.span(node) })
      if (ts.isObjectLiteralExpression(bare(node.initializer)) || ts.isArrayLiteralExpression(bare(node.initializer)))
        visit(node.initializer)
      return
    }
    if (ts.isShorthandPropertyAssignment(node)) return add(node.name.text, node)
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments
      // In `eq(table.teamId, …)` the first argument is the column. `and(…)` and `or(…)` join conditions.
      if (first && ts.isPropertyAccessExpression(bare(first))) add((bare(first) as ts.PropertyAccessExpression).name.text, node)
      else if (first && ts.isStringLiteralLike(first)) add(first.text.replace(/^.*\./, ''), node)
      else if (!first || ts.isIdentifier(first)) found.open = true
      for (const argument of node.arguments) if (ts.isCallExpression(bare(argument))) visit(bare(argument))
      return
    }
    ts.forEachChild(node, visit)
  }
  for (const condition of conditions) {
    const value = heldBy(module, bare(condition))
    if (ts.isStringLiteralLike(value)) add(value.text.replace(/^.*\./, ''), value)
    else if (ts.isIdentifier(value) || ts.isPropertyAccessExpression(value)) found.open = true
    else visit(value)
  }
  return found
}

const transactionName = /^(tx|trx|transaction|t|queryRunner|manager|session|dbTx|tr)$/

/** Whether the call runs in a transaction region of this function, or through or with a client named like a transaction. */
const inTransaction = (module: Module, call: ts.CallExpression): boolean => {
  if (transactionsOf(module).around({ start: call.getStart(module.file), end: call.end })) return true
  for (let at: ts.Expression = call.expression; ;) {
    if (ts.isPropertyAccessExpression(at)) {
      if (transactionName.test(at.name.text)) return true
      at = at.expression
    } else if (ts.isCallExpression(at)) at = at.expression
    else {
      if (ts.isIdentifier(at) && transactionName.test(at.text)) return true
      break
    }
  }
  return call.arguments.some((argument) => /\b(transaction|session|trx|tx|ctx|transacting)\b/.test(argument.getText(module.file)))
}

/** The instance that an object was given, `this.db('orders')`, may be a transaction, which Knex passes on under the same type. */
const mayBeGivenTransaction = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword

/** Whether the call is an element of `prisma.$transaction([…])`. */
const inBatch = (call: ts.CallExpression): boolean => {
  for (let at: ts.Node = call; at.parent && !ts.isFunctionLike(at.parent); at = at.parent)
    if (ts.isCallExpression(at.parent) && /\$?transaction$|batch$/.test(at.parent.expression.getText())) return true
  return false
}

const repeats = (call: ts.CallExpression): boolean => {
  for (let at: ts.Node = call; at.parent; at = at.parent) {
    if (ts.isIterationStatement(at.parent, false)) return true
    if (ts.isFunctionLike(at)) {
      const around = at.parent
      return ts.isCallExpression(around) && /^(map|forEach|flatMap|reduce|each)$/.test(memberName(around))
    }
  }
  return false
}

/** A database statement and its call. */
export interface Access {
  readonly call: ts.CallExpression
  /** The whole chain for a query builder, otherwise the call itself. */
  readonly whole: ts.CallExpression
  readonly fact: DataAccess
}

const mayState = namePattern((name) =>
  [prismaOperations, modelOperations, repositoryOperations, builderOperations].some((operations) => Object.hasOwn(operations, name)),
)

/** The calls of a Knex instance, innermost in its chain. */
const knexCalls = (module: Module): readonly ts.CallExpression[] => {
  const found = new Set<ts.CallExpression>()
  for (const call of module.callsNamed(mayEndKnex)) {
    let at: ts.Expression = call
    while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression) && ts.isCallExpression(bare(at.expression.expression)))
      at = bare(at.expression.expression)
    if (ts.isCallExpression(at) && at !== call) found.add(at)
  }
  return [...found]
}
const mayEndKnex = namePattern((name) => Object.hasOwn(knexOperations, name) || knex.reads.has(name) || knex.conditions.has(name))

const known = new WeakMap<Module, readonly Access[]>()

/** Every database statement of a file, in source order. */
export const accessesOf = (module: Module): readonly Access[] => {
  const before = known.get(module)
  if (before) return before
  const found = [...new Set([...module.callsNamed(mayState), ...knexCalls(module)])].flatMap((call): Access[] => {
    const statement = byModelProperty(call) ?? byBuilder(module, call) ?? byModelClass(call) ?? byRepository(call) ?? byKnex(call)
    if (!statement) return []
    const condition = read(module, call, statement.conditions)
    const callee = statement.callee ?? shortText(module, call.expression, 60)
    const whole = chainAfter(call).at(-1) ?? call
    const fact: DataAccess = {
      kind: 'data-access',
      at: module.span(whole),
      within: module.within(call),
      subject: callee,
      library: statement.library,
      callee,
      table: statement.table,
      operation: statement.operation,
      filters: condition.names,
      open: condition.open,
      scopes: condition.scopes,
      conflictSafe: statement.conflictSafe,
      inTransaction: inTransaction(module, call) || inBatch(call) || (statement.library === 'knex' && mayBeGivenTransaction(call)),
      repeated: repeats(call),
    }
    return [{ call, whole, fact }]
  })
  known.set(module, found)
  return found
}

/** Database statements written with the common ORMs and query builders, and marks on functions that insert rows on every run. */
export const dataAccesses: Extractor = ({ module, emit, mark }) => {
  const accesses = accessesOf(module)
  for (const { fact } of accesses) emit(fact)
  if (accesses.length === 0) return
  const touches = accesses.map(({ whole, fact }) => ({
    ...fact,
    place: { start: whole.getStart(module.file), end: whole.end },
    addsRows: fact.operation === 'create' && !fact.conflictSafe,
  }))
  markRows(codeOf(module), touches, mark)
}
