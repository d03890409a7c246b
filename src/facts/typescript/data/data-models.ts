import type { DatabaseDialect } from '#model/facts/data/schema-change'
import type { ModelColumn } from '#model/facts/data/data-model'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { describedMapper, repositoryMapper } from '#models/data/mapper-names'
import type { Context, Extractor } from '../calls/context.ts'
import { describedModels, entityUniques } from './entity-uniques.ts'
import { optionsOf, tableOf, textOf } from './migrations/literals.ts'

/** Drizzle's table functions, and the dialect of each module. */
const drizzleTable = /^(pg|mysql|sqlite|singlestore)Table$/
const drizzleDialects: Readonly<Record<string, DatabaseDialect['dialect']>> = {
  'drizzle-orm/pg-core': 'postgres',
  'drizzle-orm/mysql-core': 'mysql',
  'drizzle-orm/sqlite-core': 'sqlite',
}

const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

const nameOf = (name: ts.PropertyName | undefined): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined

/** The first call of a chain: `text('full_name')` in `text('full_name').notNull()`. */
const headOf = (node: ts.Expression): ts.CallExpression | undefined => {
  let at = bare(node)
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) at = bare(at.expression.expression)
  return ts.isCallExpression(at) ? at : undefined
}

const drizzle = ({ module, emit }: Context): void => {
  const dialects = new Set<DatabaseDialect['dialect']>()
  for (const call of module.calls()) {
    const origin = module.origin(call.expression)
    if (origin.kind !== 'import' || !drizzleTable.test(origin.path.at(-1) ?? '')) continue
    const dialect = drizzleDialects[origin.module]
    const table = textOf(module, call.arguments[0])
    const columns = call.arguments[1] && bare(call.arguments[1])
    if (dialect) dialects.add(dialect)
    if (table === undefined || !columns || !ts.isObjectLiteralExpression(columns)) continue
    let open = false
    const found = columns.properties.flatMap((property): ModelColumn[] => {
      const field = nameOf(property.name)
      const head = ts.isPropertyAssignment(property) ? headOf(property.initializer) : undefined
      open ||= field === undefined || head === undefined
      if (field === undefined || !head) return []
      const named = textOf(module, head.arguments[0])
      const at = module.span(property)
      // A column without an explicit name uses its key, or the key in snake case if the client is configured so.
      return (named === undefined ? [...new Set([field, snakeCase(field)])] : [named]).map((column) => ({ field, column, at }))
    })
    emit({ kind: 'data-model', at: module.span(call), within: '', subject: table, library: 'drizzle', table, columns: found, open })
  }
  for (const dialect of dialects)
    emit({ kind: 'database-dialect', at: { startLine: 1, endLine: 1 }, within: '', subject: 'drizzle', dialect })
}

const decoratorsOf = (node: ts.Node): readonly ts.CallExpression[] | readonly ts.Expression[] =>
  ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []).map((decorator) => decorator.expression) : []

const calleeName = (expression: ts.Expression): string => {
  const callee = ts.isCallExpression(expression) ? expression.expression : expression
  return ts.isIdentifier(callee) ? callee.text : ''
}

const entityLibraries: Readonly<Record<string, { readonly entity: string; readonly column: RegExp }>> = {
  typeorm: {
    entity: 'Entity',
    column:
      /^(Column|PrimaryColumn|PrimaryGeneratedColumn|CreateDateColumn|UpdateDateColumn|DeleteDateColumn|VersionColumn|ObjectIdColumn|JoinColumn)$/,
  },
  'sequelize-typescript': { entity: 'Table', column: /^Column$/ },
}

const columnsOf = (module: Module, owner: ts.ClassLikeDeclaration, isColumn: RegExp): ModelColumn[] =>
  owner.members.flatMap((member): ModelColumn[] => {
    const field = nameOf(member.name)
    const decorator = decoratorsOf(member).find((expression) => isColumn.test(calleeName(expression)))
    if (field === undefined || !decorator) return []
    const given = ts.isCallExpression(decorator) ? [...decorator.arguments] : []
    // Dropping the database column does not break a field that is computed in code or excluded from default selects.
    if (given.some((argument) => /\bVIRTUAL\b|select:\s*false/.test(argument.getText(module.file)))) return []
    const options = given.map((argument) => optionsOf(module, argument)).find((found) => found !== undefined)
    const named = options?.string('name') ?? options?.string('field')
    const at = module.span(member)
    return (named === undefined ? [...new Set([field, snakeCase(field)])] : [named]).map((column) => ({ field, column, at }))
  })

const entities = ({ module, emit }: Context): void => {
  for (const kind of [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression])
    for (const owner of module.all<ts.ClassLikeDeclaration>(kind))
      for (const expression of decoratorsOf(owner)) {
        const origin = module.origin(ts.isCallExpression(expression) ? expression.expression : expression)
        const library = origin.kind === 'import' ? entityLibraries[origin.module] : undefined
        if (!library || origin.kind !== 'import' || origin.path.at(-1) !== library.entity || !ts.isCallExpression(expression)) continue
        // TypeORM 0.3, DefaultNamingStrategy: without a name of its own, the table is named after the class.
        const isUnnamed = origin.module === repositoryMapper.library && expression.arguments.length === 0
        const table = isUnnamed ? snakeCase(owner.name?.text ?? '') : tableOf(module, expression.arguments[0])
        // A base class can add columns and a naming strategy can rename them, so this list may be incomplete.
        if (table)
          emit({
            kind: 'data-model',
            at: module.span(expression),
            within: '',
            subject: table,
            library: origin.module,
            table,
            columns: columnsOf(module, owner, library.column),
            ...(owner.name && origin.module === repositoryMapper.library && { model: owner.name.text, uniques: entityUniques(owner) }),
            open: true,
          })
      }
}

/** Models of Sequelize, by the objects that describe their fields. */
const described = ({ module, emit }: Context): void => {
  if (!module.file.text.toLowerCase().includes(describedMapper.named)) return
  for (const { call, model, fields, uniques, table } of describedModels(module)) {
    const columns = fields.map(({ name, node }): ModelColumn => ({ field: name, column: name, at: module.span(node) }))
    const at = module.span(call)
    emit({
      kind: 'data-model',
      at,
      within: '',
      subject: model,
      library: describedMapper.library,
      table: table ?? '',
      columns,
      uniques,
      open: true,
    })
  }
}

/** The text that a static member of a class gives: `static tableName = 'orders'`, `static get tableName() { return 'orders' }`. */
const staticText = (module: Module, owner: ts.ClassLikeDeclaration, name: string): string | undefined => {
  const member = owner.members.find(
    (one) =>
      nameOf(one.name) === name &&
      ts.canHaveModifiers(one) &&
      ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword),
  )
  if (member && ts.isPropertyDeclaration(member)) return textOf(module, member.initializer)
  const [statement] = member && ts.isGetAccessorDeclaration(member) ? (member.body?.statements ?? []) : []
  return statement && ts.isReturnStatement(statement) ? textOf(module, statement.expression) : undefined
}

/** Whether a class extends one of Objection, also through mixins: `class Order extends Timestamps(Model)`. */
const isOfObjection = (module: Module, base: ts.Expression): boolean => {
  const origin = module.origin(base)
  if (origin.kind === 'import' && origin.module === 'objection') return true
  return ts.isCallExpression(base) && base.arguments.some((argument) => isOfObjection(module, argument))
}

/** Models of Objection, which name their table and read all of its columns (Objection 3, `Model.tableName`). */
const objection = ({ module, emit }: Context): void => {
  for (const kind of [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression])
    for (const owner of module.all<ts.ClassLikeDeclaration>(kind)) {
      const [base] = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types ?? []
      if (!base || !isOfObjection(module, base.expression)) continue
      const table = staticText(module, owner, 'tableName')
      if (table !== undefined)
        emit({
          kind: 'data-model',
          at: module.span(owner),
          within: '',
          subject: owner.name?.text ?? table,
          library: 'objection',
          table,
          columns: [],
          open: true,
        })
    }
}

/** Prisma client methods, called on a model. */
const prismaCall =
  /^(find(Many|First|FirstOrThrow|Unique|UniqueOrThrow)|(create|update)(Many|ManyAndReturn)?|upsert|delete(Many)?|count|aggregate|groupBy)$/

/** Names of properties whose value may be an object or `true`: `include: { sessions: true }`, `data: { sessions: { create: row } }`. */
const namesThrough = (module: Module): string[] => {
  const names = new Set<string>()
  for (const property of module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment)) {
    const value = bare(property.initializer)
    const name = nameOf(property.name)
    if (name !== undefined && !ts.isStringLiteralLike(value) && !ts.isNumericLiteral(value)) names.add(name)
  }
  for (const property of module.all<ts.ShorthandPropertyAssignment>(ts.SyntaxKind.ShorthandPropertyAssignment))
    names.add(property.name.text)
  return [...names].sort()
}

const prismaUses = ({ module, emit }: Context): void => {
  const seen = new Set<string>()
  let through: readonly string[] | undefined
  for (const call of module.calls()) {
    const method = call.expression
    if (!ts.isPropertyAccessExpression(method) || !prismaCall.test(method.name.text) || !ts.isPropertyAccessExpression(method.expression))
      continue
    const model = method.expression.name.text
    const client = method.expression.expression.getText(module.file)
    if (seen.has(model) || !/(prisma|tx|trx|transaction|client|db)\w*$/i.test(client)) continue
    seen.add(model)
    through ??= namesThrough(module)
    emit({ kind: 'model-use', at: module.span(call), within: module.within(call), subject: model, library: 'prisma', model, through })
  }
}

/** Tables declared in TypeScript (Drizzle tables, TypeORM and sequelize-typescript entities, Objection models), and queries of Prisma models. */
export const dataModels: Extractor = (context) => {
  drizzle(context)
  entities(context)
  described(context)
  objection(context)
  prismaUses(context)
}
