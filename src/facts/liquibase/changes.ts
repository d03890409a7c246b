import type { ColumnDefault } from '#model/facts/data/schema-change'
import type { XmlElement } from '#languages/xml/tags'
import type { BareChange } from '../sql/postgres-changes.ts'

const name = (element: XmlElement, attribute: string): string => (element.attributes.get(attribute) ?? '').toLowerCase()

const columnsOf = (element: XmlElement): readonly XmlElement[] => element.children.filter((child) => child.name === 'column')

/** Columns listed in an attribute or as elements. */
const columnNames = (element: XmlElement, ...attributes: readonly string[]): string[] => {
  const listed = attributes.flatMap((attribute) => name(element, attribute).split(','))
  return [...listed, ...columnsOf(element).map((column) => name(column, 'name'))].map((one) => one.trim()).filter((one) => one !== '')
}

const defaultOf = (column: XmlElement): ColumnDefault => {
  const given = [...column.attributes.keys()]
  if (column.attributes.get('autoIncrement') === 'true') return 'identity'
  if (given.includes('defaultValueComputed') || given.includes('defaultValueSequenceNext')) return 'volatile'
  return given.some((attribute) => /^(defaultValue|value|computed)/.test(attribute)) ? 'constant' : 'none'
}

const addColumn = (element: XmlElement): BareChange[] =>
  columnsOf(element).map((column) => ({
    operation: 'add-column',
    at: column.at,
    table: name(element, 'tableName'),
    columns: [name(column, 'name')],
    type: name(column, 'type'),
    required: column.children.some((child) => child.name === 'constraints' && child.attributes.get('nullable') === 'false'),
    default: defaultOf(column),
  }))

const constraint = (element: XmlElement, type: 'foreign-key' | 'unique' | 'primary-key', table: string): BareChange => ({
  operation: 'add-constraint',
  at: element.at,
  table: name(element, table),
  constraint: {
    type,
    validated: element.attributes.get('validate') !== 'false',
    usesIndex: element.attributes.has('forIndexName'),
    demandsSet: [],
    ...(type === 'foreign-key' ? { references: name(element, 'referencedTableName') } : {}),
  },
})

const onTable =
  (operation: BareChange['operation']) =>
  (element: XmlElement): BareChange[] => [{ operation, at: element.at, table: name(element, 'tableName') }]

const onColumns =
  (operation: BareChange['operation']) =>
  (element: XmlElement): BareChange[] => [
    { operation, at: element.at, table: name(element, 'tableName'), columns: columnNames(element, 'columnName') },
  ]

/** Column names in the expressions of new values (`valueComputed`), excluding quoted strings and function names. */
const computedFrom = (element: XmlElement): string[] =>
  columnsOf(element).flatMap((column) =>
    [...(column.attributes.get('valueComputed') ?? '').replace(/'[^']*'/g, ' ').matchAll(/\b[a-z_]\w*\b(?!\s*\()/gi)].map(([word]) =>
      word.toLowerCase(),
    ),
  )

const rows =
  (operation: 'update-rows' | 'delete-rows') =>
  (element: XmlElement): BareChange[] => [
    {
      operation,
      at: element.at,
      table: name(element, 'tableName'),
      columns: columnNames(element),
      rows: element.children.some((child) => child.name === 'where') ? 'some' : 'all',
      ...(operation === 'update-rows' ? { valueColumns: computedFrom(element) } : {}),
    },
  ]

/** Liquibase change types (4.31, "Change Types"), mapped to their effect on the database. */
export const changeTypes: Readonly<Record<string, (element: XmlElement) => readonly BareChange[]>> = {
  createTable: (element) => [
    {
      operation: 'create-table',
      at: element.at,
      table: name(element, 'tableName'),
      columns: columnNames(element),
      types: columnsOf(element).map((column) => name(column, 'type')),
    },
  ],
  dropTable: onTable('drop-table'),
  dropAllForeignKeyConstraints: (element) => [{ operation: 'drop-constraint', at: element.at, table: name(element, 'baseTableName') }],
  renameTable: (element) => [
    { operation: 'rename-table', at: element.at, table: name(element, 'oldTableName'), name: name(element, 'newTableName') },
  ],
  addColumn,
  dropColumn: onColumns('drop-column'),
  renameColumn: (element) => [
    {
      operation: 'rename-column',
      at: element.at,
      table: name(element, 'tableName'),
      columns: [name(element, 'oldColumnName')],
      name: name(element, 'newColumnName'),
    },
  ],
  modifyDataType: (element) => [
    {
      operation: 'change-type',
      at: element.at,
      table: name(element, 'tableName'),
      columns: columnNames(element, 'columnName'),
      type: name(element, 'newDataType'),
    },
  ],
  // With `defaultNullValue`, the same step also updates rows that have no value.
  addNotNullConstraint: (element) => [
    ...(element.attributes.has('defaultNullValue')
      ? [
          {
            operation: 'update-rows' as const,
            at: element.at,
            table: name(element, 'tableName'),
            columns: columnNames(element, 'columnName'),
            rows: 'set-or-unset' as const,
          },
        ]
      : []),
    { operation: 'set-not-null', at: element.at, table: name(element, 'tableName'), columns: columnNames(element, 'columnName') },
  ],
  dropNotNullConstraint: onColumns('drop-not-null'),
  addDefaultValue: onColumns('set-default'),
  createIndex: (element) => [
    {
      operation: 'create-index',
      at: element.at,
      table: name(element, 'tableName'),
      columns: columnNames(element),
      name: name(element, 'indexName'),
      unique: element.attributes.get('unique') === 'true',
      concurrent: false,
    },
  ],
  dropIndex: (element) => [
    { operation: 'drop-index', at: element.at, table: name(element, 'tableName'), name: name(element, 'indexName') },
  ],
  addForeignKeyConstraint: (element) => [constraint(element, 'foreign-key', 'baseTableName')],
  addUniqueConstraint: (element) => [constraint(element, 'unique', 'tableName')],
  addPrimaryKey: (element) => [constraint(element, 'primary-key', 'tableName')],
  dropForeignKeyConstraint: (element) => [{ operation: 'drop-constraint', at: element.at, table: name(element, 'baseTableName') }],
  dropUniqueConstraint: onTable('drop-constraint'),
  dropPrimaryKey: onTable('drop-constraint'),
  createView: (element) => [{ operation: 'create-view', at: element.at, table: name(element, 'viewName') }],
  dropView: (element) => [{ operation: 'drop-view', at: element.at, table: name(element, 'viewName') }],
  insert: onTable('insert-rows'),
  loadData: onTable('insert-rows'),
  loadUpdateData: onTable('insert-rows'),
  update: rows('update-rows'),
  delete: rows('delete-rows'),
  sqlFile: (element) => [{ operation: 'procedure', at: element.at }],
  customChange: (element) => [{ operation: 'procedure', at: element.at }],
  createProcedure: (element) => [{ operation: 'other', at: element.at }],
}
