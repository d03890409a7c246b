import type { XmlElement } from '#languages/xml/tags'
import type { StepCondition } from '../job.ts'
import { literal, storedName, type Quoting } from './names.ts'
import { isForPostgres } from './selection.ts'
import { Untranslatable } from './untranslatable.ts'

const schemaOf = (element: XmlElement, quoting: Quoting, attribute = 'schemaName'): string => {
  const name = element.attributes.get(attribute)
  return name === undefined || name === '' ? 'current_schema()' : literal(storedName(name, quoting))
}

const nameOf = (element: XmlElement, attribute: string, quoting: Quoting): string => {
  const name = element.attributes.get(attribute)
  if (name === undefined) throw new Untranslatable(`The precondition \`${element.name}\` has no \`${attribute}\`.`)
  return literal(storedName(name, quoting))
}

const relation = (kinds: string, name: string, schema: string): string =>
  `EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN (${kinds}) AND c.relname = ${name} AND n.nspname = ${schema})`

const constraint = (type: string, conditions: string): string =>
  `EXISTS (SELECT FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = '${type}' AND ${conditions})`

const constraintOn =
  (type: string, nameAttribute: string, tableAttribute: string, schemaAttribute = 'schemaName') =>
  (element: XmlElement, quoting: Quoting): string => {
    if (element.attributes.has('columnNames')) throw new Untranslatable(`The precondition \`${element.name}\` is not evaluated.`)
    const conditions = [`n.nspname = ${schemaOf(element, quoting, schemaAttribute)}`]
    if (element.attributes.has(nameAttribute)) conditions.push(`k.conname = ${nameOf(element, nameAttribute, quoting)}`)
    if (element.attributes.has(tableAttribute)) conditions.push(`c.relname = ${nameOf(element, tableAttribute, quoting)}`)
    return constraint(type, conditions.join(' AND '))
  }

/** A query whose every table is a catalog, so that rows of the service do not decide. */
const readsOnlyCatalogs = (sql: string): boolean => {
  const sources = [...sql.matchAll(/\b(?:from|join)\s+([\w."]+|\()/gi)].map(([, source]) => source ?? '')
  return sources.length > 0 && sources.every((source) => source === '(' || /^(information_schema\.|pg_)/i.test(source))
}

const sqlCheck = (element: XmlElement): string => {
  const sql = (element.attributes.get('sql') ?? element.text).trim().replace(/;\s*$/, '')
  if (!readsOnlyCatalogs(sql)) throw new Untranslatable('Its precondition reads rows, and those of production differ.')
  return `((${sql})::text IS NOT DISTINCT FROM ${literal(element.attributes.get('expectedResult') ?? '')})`
}

const columnExists = (element: XmlElement, quoting: Quoting): string =>
  `EXISTS (SELECT FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attname = ${nameOf(element, 'columnName', quoting)} AND c.relname = ${nameOf(element, 'tableName', quoting)} AND n.nspname = ${schemaOf(element, quoting)})`

const conditions: Readonly<Record<string, (element: XmlElement, quoting: Quoting) => string>> = {
  dbms: ({ attributes }) => (isForPostgres(attributes.get('type')) ? 'TRUE' : 'FALSE'),
  tableExists: (element, quoting) => relation("'r', 'p'", nameOf(element, 'tableName', quoting), schemaOf(element, quoting)),
  viewExists: (element, quoting) => relation("'v'", nameOf(element, 'viewName', quoting), schemaOf(element, quoting)),
  sequenceExists: (element, quoting) => relation("'S'", nameOf(element, 'sequenceName', quoting), schemaOf(element, quoting)),
  indexExists: (element, quoting) => relation("'i', 'I'", nameOf(element, 'indexName', quoting), schemaOf(element, quoting)),
  columnExists,
  foreignKeyConstraintExists: constraintOn('f', 'foreignKeyName', 'foreignKeyTableName', 'foreignKeyTableSchemaName'),
  primaryKeyExists: constraintOn('p', 'primaryKeyName', 'tableName'),
  uniqueConstraintExists: constraintOn('u', 'constraintName', 'tableName'),
  sqlCheck,
}

const joined = (elements: readonly XmlElement[], quoting: Quoting, word: 'AND' | 'OR'): string =>
  elements.length === 0 ? 'TRUE' : `(${elements.map((element) => conditionOf(element, quoting)).join(` ${word} `)})`

const conditionOf = (element: XmlElement, quoting: Quoting): string => {
  if (element.name === 'and') return joined(element.children, quoting, 'AND')
  if (element.name === 'or') return joined(element.children, quoting, 'OR')
  if (element.name === 'not') return `NOT ${joined(element.children, quoting, 'AND')}`
  const condition = Object.hasOwn(conditions, element.name) ? conditions[element.name] : undefined
  if (!condition) throw new Untranslatable(`The precondition \`${element.name}\` is not evaluated.`)
  return condition(element, quoting)
}

/** The condition of a change set or changelog as a query on the database at that moment. @throws {Untranslatable} */
export const preconditionOf = (element: XmlElement, quoting: Quoting): StepCondition | undefined => {
  const onFail = (element.attributes.get('onFail') ?? 'HALT').toUpperCase()
  const sql = joined(element.children, quoting, 'AND')
  if (sql === 'TRUE' || onFail === 'WARN') return undefined
  return { sql, otherwise: onFail === 'HALT' ? 'stop' : 'skip' }
}
