import type { XmlElement } from '#languages/xml/tags'

/**
 * Change types that Liquibase cannot roll back automatically (4.31, "What change types can I use auto rollback with?").
 * Custom changes may include their own rollback, and extension types are unknown, so neither is listed.
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

/** Whether a change can be rolled back only if its change set says how. */
export const needsOwnUndoing = ({ name }: XmlElement): boolean => withoutInverse.has(name)
