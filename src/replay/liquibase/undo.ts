import type { XmlElement } from '#languages/xml/tags'

const renamed =
  (from: string, to: string) =>
  ({ attributes }: XmlElement): ReadonlyMap<string, string> =>
    new Map([...attributes, [from, attributes.get(to) ?? ''] as const, [to, attributes.get(from) ?? ''] as const])

const picked =
  (...names: readonly string[]) =>
  ({ attributes }: XmlElement): ReadonlyMap<string, string> =>
    new Map([...attributes].filter(([name]) => names.includes(name)))

const byTable = picked('tableName', 'schemaName', 'constraintName', 'columnName')

/** The change that Liquibase undoes another one with (4.31, "Rollback by change type"): its name, and its attributes. */
const inverses: Readonly<Record<string, readonly [string, (change: XmlElement) => ReadonlyMap<string, string>]>> = {
  createTable: ['dropTable', picked('tableName', 'schemaName')],
  addColumn: ['dropColumn', picked('tableName', 'schemaName')],
  createIndex: ['dropIndex', picked('tableName', 'schemaName', 'indexName')],
  addForeignKeyConstraint: ['dropForeignKeyConstraint', picked('baseTableName', 'baseTableSchemaName', 'constraintName')],
  addUniqueConstraint: ['dropUniqueConstraint', byTable],
  addPrimaryKey: ['dropPrimaryKey', byTable],
  addNotNullConstraint: ['dropNotNullConstraint', picked('tableName', 'schemaName', 'columnName')],
  dropNotNullConstraint: ['addNotNullConstraint', picked('tableName', 'schemaName', 'columnName')],
  addDefaultValue: ['dropDefaultValue', picked('tableName', 'schemaName', 'columnName')],
  createSequence: ['dropSequence', picked('sequenceName', 'schemaName')],
  createView: ['dropView', picked('viewName', 'schemaName')],
  renameTable: ['renameTable', renamed('oldTableName', 'newTableName')],
  renameColumn: ['renameColumn', renamed('oldColumnName', 'newColumnName')],
  renameView: ['renameView', renamed('oldViewName', 'newViewName')],
  renameSequence: ['renameSequence', renamed('oldSequenceName', 'newSequenceName')],
  empty: ['empty', picked()],
  output: ['empty', picked()],
  tagDatabase: ['empty', picked()],
}

const nameOnly = (column: XmlElement): XmlElement => ({ ...column, attributes: picked('name')(column), children: [] })

/** The changes that undo these, last first; undefined if Liquibase has no way to undo one of them. */
export const inverseOf = (changes: readonly XmlElement[]): readonly XmlElement[] | undefined => {
  const undone = changes.map((change): XmlElement | undefined => {
    const inverse = Object.hasOwn(inverses, change.name) ? inverses[change.name] : undefined
    if (!inverse) return undefined
    const [name, attributes] = inverse
    return { ...change, name, attributes: attributes(change), children: name === 'dropColumn' ? change.children.map(nameOnly) : [] }
  })
  return undone.every((one) => one !== undefined) ? undone.toReversed() : undefined
}
