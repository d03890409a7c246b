import type { MigrationTool } from '#model/facts/data/schema-change'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import type { BuilderCall, Read } from './builder-call.ts'
import { constraint, pgmKeys, sequelizeKeys, typeormKeys } from './key-changes.ts'
import { defaultFrom, optionsOf, stringsOf, tableOf, textOf, type Options } from './literals.ts'
import { pgmTable, sequelizeTable, typeormTable, unwrapped } from './table-keys.ts'

export interface BuilderReading {
  readonly tool: MigrationTool
  readonly changes: readonly BareChange[]
}

const at = ({ module, call }: BuilderCall): BareChange['at'] => module.span(call)

/** How one builder spells the options of a column. */
interface ColumnWords {
  readonly default: string
  /** Whether the options make the column `NOT NULL`. */
  required(options: Options): boolean
}

const addColumn = (
  call: BuilderCall,
  table: string,
  column: string | undefined,
  options: Options | undefined,
  words: ColumnWords,
): BareChange => {
  const place = { operation: 'add-column' as const, at: at(call), table, columns: column === undefined ? [] : [column] }
  if (!options || options.open) return { ...place, default: 'unknown' }
  const isSerial =
    options.boolean('autoIncrement') === true ||
    options.boolean('isGenerated') === true ||
    options.has('generationStrategy') ||
    /serial/i.test(options.string('type') ?? '')
  return {
    ...place,
    required: words.required(options),
    default: isSerial ? 'serial' : defaultFrom(call.module, options.node(words.default)),
  }
}

const sequelizeColumn: ColumnWords = { default: 'defaultValue', required: (options) => options.boolean('allowNull') === false }

/** `DataTypes.STRING`, `Sequelize.STRING(20)`: a type in the place of the options of a column, which may then be null. */
const isBareType = (node: ts.Expression | undefined): boolean => {
  const callee = node && ts.isCallExpression(node) ? node.expression : node
  return callee !== undefined && ts.isPropertyAccessExpression(callee) && /^[A-Z][A-Z\d]*$/.test(callee.name.text)
}

const typeormColumn: ColumnWords = { default: 'default', required: (options) => options.boolean('isNullable') !== true }
const pgmColumn: ColumnWords = { default: 'default', required: (options) => options.boolean('notNull') === true }

type ChangedPlace = Pick<BareChange, 'at' | 'table' | 'columns'>

/** The definition that a column gets instead of its former one. The type may be the former one, so nothing is said about it. */
const changedColumn = (call: BuilderCall, place: ChangedPlace, options: Options, words: ColumnWords): readonly BareChange[] => {
  const changes: BareChange[] = [{ ...place, operation: 'other' }]
  if (words.required(options)) changes.push({ ...place, operation: 'set-not-null', redefined: true })
  if (options.has(words.default))
    changes.push({ ...place, operation: 'set-default', default: defaultFrom(call.module, options.node(words.default)) })
  return changes
}

const sequelize: Readonly<Record<string, Read>> = {
  ...sequelizeKeys,
  createTable: (call) => [
    {
      operation: 'create-table',
      at: at(call),
      table: tableOf(call.module, call.args[0]),
      ...sequelizeTable(call.module, call.args[1], call.args[2]),
    },
  ],
  dropTable: (call) => [{ operation: 'drop-table', at: at(call), table: tableOf(call.module, call.args[0]) }],
  renameTable: (call) => [
    { operation: 'rename-table', at: at(call), table: tableOf(call.module, call.args[0]), name: tableOf(call.module, call.args[1]) },
  ],
  addColumn: (call) => {
    const [table, column] = [tableOf(call.module, call.args[0]), textOf(call.module, call.args[1])]
    if (isBareType(call.args[2]) && column !== undefined)
      return [{ operation: 'add-column', at: at(call), table, columns: [column], required: false, default: 'none' }]
    return [addColumn(call, table, column, optionsOf(call.module, call.args[2]), sequelizeColumn)]
  },
  changeColumn: (call) => {
    const options = optionsOf(call.module, call.args[2])
    const place = { at: at(call), table: tableOf(call.module, call.args[0]), columns: stringsOf(call.module, call.args[1]) }
    return options && !options.open ? changedColumn(call, place, options, sequelizeColumn) : [{ ...place, operation: 'other' }]
  },
  removeColumn: (call) => [
    { operation: 'drop-column', at: at(call), table: tableOf(call.module, call.args[0]), columns: stringsOf(call.module, call.args[1]) },
  ],
  renameColumn: (call) => [
    {
      operation: 'rename-column',
      at: at(call),
      table: tableOf(call.module, call.args[0]),
      columns: stringsOf(call.module, call.args[1]),
      name: textOf(call.module, call.args[2]) ?? '',
    },
  ],
  bulkDelete: (call) => {
    const where = call.args[1]
    const options = optionsOf(call.module, where)
    const isAll =
      !where ||
      where.kind === ts.SyntaxKind.NullKeyword ||
      (options && !options.open && ts.isObjectLiteralExpression(where) && where.properties.length === 0)
    return [{ operation: 'delete-rows', at: at(call), table: tableOf(call.module, call.args[0]), rows: isAll ? 'all' : 'some' }]
  },
  bulkInsert: (call) => [{ operation: 'insert-rows', at: at(call), table: tableOf(call.module, call.args[0]), reads: [] }],
}

const typeorm: Readonly<Record<string, Read>> = {
  ...typeormKeys,
  createTable: (call) => [
    {
      operation: 'create-table',
      at: at(call),
      table: tableOf(call.module, unwrapped(call.args[0])),
      ...typeormTable(call.module, call.args[0]),
    },
  ],
  dropTable: (call) => [{ operation: 'drop-table', at: at(call), table: tableOf(call.module, call.args[0]) }],
  renameTable: (call) => [
    { operation: 'rename-table', at: at(call), table: tableOf(call.module, call.args[0]), name: tableOf(call.module, call.args[1]) },
  ],
  addColumn: (call) => {
    const options = optionsOf(call.module, unwrapped(call.args[1]))
    return [addColumn(call, tableOf(call.module, call.args[0]), options?.string('name'), options, typeormColumn)]
  },
  addColumns: (call) => {
    const list = call.args[1]
    return list && ts.isArrayLiteralExpression(list)
      ? list.elements.map((element) => {
          const options = optionsOf(call.module, unwrapped(element))
          const column = addColumn(call, tableOf(call.module, call.args[0]), options?.string('name'), options, typeormColumn)
          return { ...column, at: call.module.span(element) }
        })
      : []
  },
  changeColumn: (call) => {
    const options = optionsOf(call.module, unwrapped(call.args[2]))
    const place = { at: at(call), table: tableOf(call.module, call.args[0]), columns: stringsOf(call.module, call.args[1]) }
    const isText = textOf(call.module, call.args[1]) !== undefined
    return options && !options.open && isText ? changedColumn(call, place, options, typeormColumn) : [{ ...place, operation: 'other' }]
  },
  dropColumn: (call) => [
    { operation: 'drop-column', at: at(call), table: tableOf(call.module, call.args[0]), columns: stringsOf(call.module, call.args[1]) },
  ],
  dropColumns: (call) => [
    { operation: 'drop-column', at: at(call), table: tableOf(call.module, call.args[0]), columns: stringsOf(call.module, call.args[1]) },
  ],
  renameColumn: (call) => {
    const [from, to] = [textOf(call.module, call.args[1]), textOf(call.module, call.args[2])]
    return from === undefined || to === undefined
      ? []
      : [{ operation: 'rename-column', at: at(call), table: tableOf(call.module, call.args[0]), columns: [from], name: to }]
  },
  createForeignKey: (call) => [
    {
      operation: 'add-constraint',
      at: at(call),
      table: tableOf(call.module, call.args[0]),
      columns: optionsOf(call.module, unwrapped(call.args[1]))?.strings('columnNames') ?? [],
      constraint: constraint('foreign-key'),
    },
  ],
  clearTable: (call) => [{ operation: 'truncate', at: at(call), table: tableOf(call.module, call.args[0]) }],
}

const pgmColumns: Read = (call) => {
  const columns = call.args[1]
  const table = tableOf(call.module, call.args[0])
  if (!columns || !ts.isObjectLiteralExpression(columns)) return []
  return columns.properties.flatMap((property): BareChange[] => {
    if (!ts.isPropertyAssignment(property) || !(ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name))) return []
    const options = optionsOf(call.module, property.initializer)
    const place = { operation: 'add-column' as const, at: call.module.span(property), table, columns: [property.name.text] }
    if (!options)
      return [{ ...place, default: textOf(call.module, property.initializer) === undefined ? 'unknown' : 'none', required: false }]
    return [{ ...addColumn(call, table, property.name.text, options, pgmColumn), at: place.at }]
  })
}

const pgm: Readonly<Record<string, Read>> = {
  ...pgmKeys,
  createTable: (call) => [
    {
      operation: 'create-table',
      at: at(call),
      table: tableOf(call.module, call.args[0]),
      ...pgmTable(call.module, call.args[1], call.args[2]),
    },
  ],
  dropTable: (call) => [
    {
      operation: 'drop-table',
      at: at(call),
      table: tableOf(call.module, call.args[0]),
      cascade: optionsOf(call.module, call.args[1])?.boolean('cascade') === true,
    },
  ],
  renameTable: sequelize.renameTable as Read,
  addColumn: pgmColumns,
  addColumns: pgmColumns,
  dropColumn: sequelize.removeColumn as Read,
  dropColumns: sequelize.removeColumn as Read,
  renameColumn: sequelize.renameColumn as Read,
  alterColumn: (call) => {
    const options = optionsOf(call.module, call.args[2])
    const place = { at: at(call), table: tableOf(call.module, call.args[0]), columns: stringsOf(call.module, call.args[1]) }
    const changes: BareChange[] = []
    if (options?.boolean('notNull') === true) changes.push({ ...place, operation: 'set-not-null' })
    const type = options?.string('type')
    if (type !== undefined) changes.push({ ...place, operation: 'change-type', type: type.toLowerCase() })
    if (options?.has('default'))
      changes.push({ ...place, operation: 'set-default', default: defaultFrom(call.module, options.node('default')) })
    return changes
  },
}

/** Builders, recognized by the name or type of the migration's parameter. */
const receivers: readonly {
  readonly tool: MigrationTool
  readonly name: RegExp
  readonly type: RegExp
  readonly methods: Readonly<Record<string, Read>>
}[] = [
  { tool: 'sequelize', name: /^(queryInterface|query|qi)$/, type: /QueryInterface/, methods: sequelize },
  { tool: 'typeorm', name: /^queryRunner$/, type: /QueryRunner/, methods: typeorm },
  { tool: 'node-pg-migrate', name: /^pgm$/, type: /MigrationBuilder/, methods: pgm },
]

/** Reads a call such as `queryInterface.addColumn(…)`. Undefined if the receiver is not a builder. */
export const readBuilderCall = (module: Module, call: ts.CallExpression): BuilderReading | undefined => {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined
  const origin = module.origin(call.expression.expression)
  if (origin.kind !== 'parameter') return undefined
  const last = origin.path.at(-1) ?? origin.name
  const own = ts.isIdentifier(call.expression.expression) ? call.expression.expression.text : last
  const receiver = receivers.find(({ name, type }) => type.test(origin.type) || name.test(last) || name.test(own))
  const read = receiver?.methods[call.expression.name.text]
  if (!receiver) return undefined
  return { tool: receiver.tool, changes: read ? read({ module, call, args: call.arguments }) : [] }
}
