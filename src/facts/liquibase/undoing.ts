import type { XmlElement } from '#languages/xml/tags'

/**
 * Change types that Liquibase refuses to roll back by itself (4.31, "What change types can I use auto rollback with?"). A change of one's own may bring
 * its inverse along, and types of extensions are not known: neither is listed.
 */
const withoutInverse: ReadonlySet<string> = new Set([
  'addAutoIncrement',
  'alterSequence',
  'createFunction',
  'createPackage',
  'createPackageBody',
  'createProcedure',
  'createTrigger',
  'delete',
  'dropAllForeignKeyConstraints',
  'dropCheckConstraint',
  'dropColumn',
  'dropDefaultValue',
  'dropForeignKeyConstraint',
  'dropFunction',
  'dropIndex',
  'dropPrimaryKey',
  'dropProcedure',
  'dropSequence',
  'dropTable',
  'dropTrigger',
  'dropUniqueConstraint',
  'dropView',
  'insert',
  'loadData',
  'loadUpdateData',
  'mergeColumns',
  'modifyDataType',
  'sql',
  'sqlFile',
  'update',
])

/** Whether a change is undone only where its change set says how. */
export const needsOwnUndoing = ({ name }: XmlElement): boolean => withoutInverse.has(name)
