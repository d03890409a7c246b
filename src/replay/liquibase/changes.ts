import type { XmlElement } from '#languages/xml/tags'
import { columnType, isSerial } from './column-types.ts'
import { literal, quoted, type Quoting } from './names.ts'
import { Untranslatable } from './untranslatable.ts'
import { valueOf } from './values.ts'

/** What a change is translated with. */
export interface Translation {
  readonly quoting: Quoting
  /** The text of a file that a change names; undefined if the repository does not have it. */
  readonly fileText: (element: XmlElement) => string | undefined
}

type Translate = (change: XmlElement, translation: Translation) => readonly string[]

/** Reads an attribute that the change needs. */
const needed = (element: XmlElement, name: string): string => {
  const text = element.attributes.get(name)
  if (text === undefined) throw new Untranslatable(`\`${element.name}\` has no \`${name}\`.`)
  return text
}

/** Attributes that change nothing in the SQL for PostgreSQL. */
const idle = ['catalogName', 'baseTableCatalogName', 'referencedTableCatalogName', 'viewCatalogName', 'dbms', 'remarks', 'encoding']

const understands = (element: XmlElement, ...names: readonly string[]): void => {
  const unknown = [...element.attributes.keys()].find((name) => !names.includes(name) && !idle.includes(name))
  if (unknown !== undefined) throw new Untranslatable(`\`${element.name}\` with \`${unknown}\` is not translated to SQL.`)
}

const isSet = (element: XmlElement, name: string): boolean => element.attributes.get(name)?.trim().toLowerCase() === 'true'

const relation = (element: XmlElement, { quoting }: Translation, name = 'tableName', schema = 'schemaName'): string => {
  const within = element.attributes.get(schema)
  return `${within === undefined || within === '' ? '' : `${quoted(within, quoting)}.`}${quoted(needed(element, name), quoting)}`
}

const list = (names: string, { quoting }: Translation): string =>
  names
    .split(',')
    .map((name) => quoted(name, quoting))
    .join(', ')

const columnsOf = (element: XmlElement): readonly XmlElement[] => {
  const columns = element.children.filter(({ name }) => name === 'column')
  if (columns.length === 0 && !element.attributes.has('columnName')) throw new Untranslatable(`\`${element.name}\` has no columns.`)
  return columns
}

const constraintsOf = (column: XmlElement): XmlElement | undefined => column.children.find(({ name }) => name === 'constraints')

const describes = ['name', 'type', 'autoIncrement', 'startWith', 'incrementBy', 'generationType', 'defaultValueConstraintName']
const defaults = ['', 'Numeric', 'Boolean', 'Date', 'Computed', 'SequenceNext'].map((kind) => `defaultValue${kind}`)
const values = ['', 'Numeric', 'Boolean', 'Date', 'Computed', 'SequenceNext'].map((kind) => `value${kind}`)
const limits = ['nullable', 'notNullConstraintName', 'primaryKey', 'primaryKeyName', 'unique', 'uniqueConstraintName']
const referring = ['references', 'referencedTableName', 'referencedColumnNames', 'foreignKeyName', 'deleteCascade']

const identity = (column: XmlElement): string => {
  if (!isSet(column, 'autoIncrement') && !isSerial(needed(column, 'type'))) return ''
  const [start, step] = [column.attributes.get('startWith'), column.attributes.get('incrementBy')]
  const options = [...(start === undefined ? [] : [`START WITH ${start}`]), ...(step === undefined ? [] : [`INCREMENT BY ${step}`])]
  const how = column.attributes.get('generationType') ?? 'BY DEFAULT'
  return ` GENERATED ${how} AS IDENTITY${options.length === 0 ? '' : ` (${options.join(' ')})`}`
}

/** Name, type, default and identity. */
const columnHead = (column: XmlElement, translation: Translation): string => {
  const own = identity(column)
  const value = own === '' ? valueOf(column, 'defaultValue') : undefined
  const initial = value === undefined ? '' : value.startsWith('GENERATED ALWAYS ') ? ` ${value}` : ` DEFAULT ${value}`
  return `${quoted(needed(column, 'name'), translation.quoting)} ${columnType(needed(column, 'type'))}${own}${initial}`
}

const notNull = (constraints: XmlElement | undefined, { quoting }: Translation): string => {
  if (constraints?.attributes.get('nullable') !== 'false') return ''
  const name = constraints.attributes.get('notNullConstraintName')
  return `${name === undefined ? '' : ` CONSTRAINT ${quoted(name, quoting)}`} NOT NULL`
}

const named = (name: string | undefined, { quoting }: Translation): string =>
  name === undefined || name.trim() === '' ? '' : `CONSTRAINT ${quoted(name, quoting)} `

const referenceOf = (constraints: XmlElement, translation: Translation): string | undefined => {
  const written = constraints.attributes.get('references')
  const [, table, columns] = /^\s*([\w."]+)\s*\(([^)]*)\)\s*$/.exec(written ?? '') ?? []
  if (written !== undefined && table === undefined) throw new Untranslatable(`\`references="${written}"\` is not understood.`)
  const target = table ?? constraints.attributes.get('referencedTableName')
  if (target === undefined) return undefined
  const place = target
    .split('.')
    .map((part) => quoted(part, translation.quoting))
    .join('.')
  const key = list(columns ?? needed(constraints, 'referencedColumnNames'), translation)
  return `${place} (${key})${isSet(constraints, 'deleteCascade') ? ' ON DELETE CASCADE' : ''}`
}

const deferring = (element: XmlElement): string =>
  `${isSet(element, 'deferrable') ? ' DEFERRABLE' : ''}${isSet(element, 'initiallyDeferred') ? ' INITIALLY DEFERRED' : ''}`

const comments = (element: XmlElement, translation: Translation): string[] => {
  const table = relation(element, translation)
  const about = element.name === 'createTable' ? element.attributes.get('remarks') : undefined
  return [
    ...(about === undefined ? [] : [`COMMENT ON TABLE ${table} IS ${literal(about)}`]),
    ...columnsOf(element).flatMap((column) => {
      const remarks = column.attributes.get('remarks')
      const name = quoted(needed(column, 'name'), translation.quoting)
      return remarks === undefined || remarks.trim() === '' ? [] : [`COMMENT ON COLUMN ${table}.${name} IS ${literal(remarks)}`]
    }),
  ]
}

/** Constraints that a table is created with, behind its columns. */
const tableConstraints = (element: XmlElement, translation: Translation): string[] => {
  const { quoting } = translation
  const columns = columnsOf(element).flatMap((column) => {
    const constraints = constraintsOf(column)
    return constraints ? [{ name: quoted(needed(column, 'name'), quoting), constraints }] : []
  })
  const keys = columns.filter(({ constraints }) => isSet(constraints, 'primaryKey'))
  const keyName = keys.map(({ constraints }) => constraints.attributes.get('primaryKeyName')).find((name) => name !== undefined)
  const key = keys.map(({ name }) => name).join(', ')
  return [
    ...(keys.length === 0 ? [] : [`${named(keyName, translation)}PRIMARY KEY (${key})`]),
    ...columns.flatMap(({ name, constraints }) => {
      const reference = referenceOf(constraints, translation)
      const foreign = named(constraints.attributes.get('foreignKeyName'), translation)
      return reference === undefined ? [] : [`${foreign}FOREIGN KEY (${name}) REFERENCES ${reference}${deferring(constraints)}`]
    }),
    ...columns.flatMap(({ name, constraints }) =>
      isSet(constraints, 'unique') ? [`${named(constraints.attributes.get('uniqueConstraintName'), translation)}UNIQUE (${name})`] : [],
    ),
  ]
}

const createTable: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName', 'ifNotExists', 'tableType')
  const columns = columnsOf(change).map((column) => {
    understands(column, ...describes, ...defaults)
    const constraints = constraintsOf(column)
    if (constraints) understands(constraints, ...limits, ...referring, 'deferrable', 'initiallyDeferred')
    return `${columnHead(column, translation)}${notNull(constraints, translation)}`
  })
  const kind = change.attributes.get('tableType')
  const head = `CREATE ${kind === undefined ? '' : `${kind} `}TABLE ${isSet(change, 'ifNotExists') ? 'IF NOT EXISTS ' : ''}`
  return [
    `${head}${relation(change, translation)} (${[...columns, ...tableConstraints(change, translation)].join(', ')})`,
    ...comments(change, translation),
  ]
}

const addColumn: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName')
  const table = relation(change, translation)
  const added: string[] = []
  const filled: string[] = []
  const required: string[] = []
  for (const column of columnsOf(change)) {
    understands(column, ...describes, ...defaults, ...values)
    const constraints = constraintsOf(column)
    if (constraints) understands(constraints, ...limits, ...referring)
    const name = quoted(needed(column, 'name'), translation.quoting)
    const value = valueOf(column, 'value')
    const isRequired = notNull(constraints, translation)
    const key = constraints && isSet(constraints, 'primaryKey') ? ' PRIMARY KEY' : ''
    added.push(`ALTER TABLE ${table} ADD ${columnHead(column, translation)}${value === undefined ? isRequired : ''}${key}`)
    if (constraints && isSet(constraints, 'unique'))
      added.push(`ALTER TABLE ${table} ADD ${named(constraints.attributes.get('uniqueConstraintName'), translation)}UNIQUE (${name})`)
    const reference = constraints && referenceOf(constraints, translation)
    if (reference !== undefined)
      added.push(
        `ALTER TABLE ${table} ADD ${named(constraints?.attributes.get('foreignKeyName'), translation)}FOREIGN KEY (${name}) REFERENCES ${reference}`,
      )
    if (value !== undefined) filled.push(`UPDATE ${table} SET ${name} = ${value}`)
    if (value !== undefined && isRequired !== '') required.push(`ALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL`)
  }
  return [...added, ...filled, ...required, ...comments(change, translation)]
}

const dropColumn: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName', 'columnName')
  const one = change.attributes.get('columnName')
  const names = [...(one === undefined ? [] : [one]), ...columnsOf(change).map((column) => needed(column, 'name'))]
  return names.map((name) => `ALTER TABLE ${relation(change, translation)} DROP COLUMN ${quoted(name, translation.quoting)}`)
}

const createIndex: Translate = (change, translation) => {
  understands(change, 'indexName', 'tableName', 'schemaName', 'unique', 'associatedWith', 'clustered', 'using')
  if (isSet(change, 'clustered')) throw new Untranslatable('`createIndex` with `clustered` is not translated to SQL.')
  // Indexes that belong to a constraint are created by it.
  if (/primaryKey|uniqueConstraint|foreignKey/i.test(change.attributes.get('associatedWith') ?? '')) return []
  const columns = columnsOf(change).map((column) => {
    understands(column, 'name', 'computed', 'descending', 'type', ...defaults, ...values)
    const name = needed(column, 'name')
    const isExpression = isSet(column, 'computed') || name.includes('(')
    return `${isExpression ? name : quoted(name, translation.quoting)}${isSet(column, 'descending') ? ' DESC' : ''}`
  })
  const name = change.attributes.get('indexName')
  const using = change.attributes.get('using')
  const head = `CREATE ${isSet(change, 'unique') ? 'UNIQUE ' : ''}INDEX ${name === undefined ? '' : `${quoted(name, translation.quoting)} `}`
  return [`${head}ON ${relation(change, translation)}${using === undefined ? '' : ` USING ${using}`} (${columns.join(', ')})`]
}

const dropIndex: Translate = (change, translation) => {
  understands(change, 'indexName', 'tableName', 'schemaName', 'associatedWith')
  return [`DROP INDEX ${relation(change, translation, 'indexName')}`]
}

const actions: Readonly<Record<string, string>> = { true: 'CASCADE', false: 'NO ACTION' }

const addForeignKey: Translate = (change, translation) => {
  understands(
    change,
    ...['baseTableName', 'baseTableSchemaName', 'baseColumnNames', 'constraintName', 'referencedTableName', 'referencedTableSchemaName'],
    ...['referencedColumnNames', 'onDelete', 'onUpdate', 'deleteCascade', 'deferrable', 'initiallyDeferred', 'validate'],
    ...['referencesUniqueColumn'],
  )
  const onUpdate = change.attributes.get('onUpdate')
  const onDelete = change.attributes.get('onDelete') ?? actions[change.attributes.get('deleteCascade') ?? '']
  const base = relation(change, translation, 'baseTableName', 'baseTableSchemaName')
  const target = relation(change, translation, 'referencedTableName', 'referencedTableSchemaName')
  const key = `FOREIGN KEY (${list(needed(change, 'baseColumnNames'), translation)})`
  return [
    `ALTER TABLE ${base} ADD ${named(needed(change, 'constraintName'), translation)}${key} REFERENCES ${target} (${list(needed(change, 'referencedColumnNames'), translation)})` +
      `${onUpdate === undefined ? '' : ` ON UPDATE ${onUpdate}`}${onDelete === undefined ? '' : ` ON DELETE ${onDelete}`}` +
      `${deferring(change)}${change.attributes.get('validate') === 'false' ? ' NOT VALID' : ''}`,
  ]
}

const addKey =
  (kind: 'UNIQUE' | 'PRIMARY KEY'): Translate =>
  (change, translation) => {
    understands(change, 'tableName', 'schemaName', 'columnNames', 'constraintName', 'deferrable', 'initiallyDeferred', 'validate')
    const name = named(change.attributes.get('constraintName'), translation)
    return [
      `ALTER TABLE ${relation(change, translation)} ADD ${name}${kind} (${list(needed(change, 'columnNames'), translation)})${deferring(change)}`,
    ]
  }

const onColumn =
  (tail: (change: XmlElement, translation: Translation) => string, ...attributes: readonly string[]): Translate =>
  (change, translation) => {
    understands(change, 'tableName', 'schemaName', 'columnName', ...attributes)
    const column = quoted(needed(change, 'columnName'), translation.quoting)
    return [`ALTER TABLE ${relation(change, translation)} ALTER COLUMN ${column} ${tail(change, translation)}`]
  }

const addNotNull: Translate = (change, translation) => {
  const initial = change.attributes.get('defaultNullValue')
  const column = quoted(needed(change, 'columnName'), translation.quoting)
  const isBit = /^bit/i.test(change.attributes.get('columnDataType') ?? '')
  if (isBit && initial !== undefined) throw new Untranslatable('`addNotNullConstraint` with a default for bits is not translated to SQL.')
  const set = onColumn(() => 'SET NOT NULL', 'columnDataType', 'defaultNullValue', 'constraintName', 'validate')(change, translation)
  const isNone = initial === undefined || initial.toLowerCase() === 'null'
  const value = initial?.startsWith("'") ? initial : literal(initial ?? '')
  return isNone ? set : [`UPDATE ${relation(change, translation)} SET ${column} = ${value} WHERE ${column} IS NULL`, ...set]
}

const addDefault = onColumn(
  (change) => {
    const { attributes } = change
    if (attributes.has('defaultValueSequenceNext')) throw new Untranslatable('`addDefaultValue` from a sequence is not translated to SQL.')
    const typed = { ...change, attributes: new Map([...attributes, ['type', attributes.get('columnDataType') ?? ''] as const]) }
    return `SET DEFAULT ${valueOf(typed, 'defaultValue') ?? 'NULL'}`
  },
  'columnDataType',
  'defaultValueConstraintName',
  ...defaults,
)

const changeType = onColumn((change, { quoting }) => {
  const type = columnType(needed(change, 'newDataType'))
  return `TYPE ${type} USING (${quoted(needed(change, 'columnName'), quoting)}::${type})`
}, 'newDataType')

const dropConstraint =
  (table: string, schema: string, ...attributes: readonly string[]): Translate =>
  (change, translation) => {
    understands(change, table, schema, 'constraintName', ...attributes)
    return [
      `ALTER TABLE ${relation(change, translation, table, schema)} DROP CONSTRAINT ${quoted(needed(change, 'constraintName'), translation.quoting)}`,
    ]
  }

const dropTable: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName', 'cascadeConstraints')
  return [`DROP TABLE ${relation(change, translation)}${isSet(change, 'cascadeConstraints') ? ' CASCADE' : ''}`]
}

const rename =
  (kind: string, from: string, to: string): Translate =>
  (change, translation) => {
    understands(change, from, to, 'schemaName')
    return [`ALTER ${kind} ${relation(change, translation, from)} RENAME TO ${quoted(needed(change, to), translation.quoting)}`]
  }

const renameColumn: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName', 'oldColumnName', 'newColumnName', 'columnDataType')
  const [from, to] = ['oldColumnName', 'newColumnName'].map((name) => quoted(needed(change, name), translation.quoting))
  return [`ALTER TABLE ${relation(change, translation)} RENAME COLUMN ${from} TO ${to}`]
}

const sequenceOptions: readonly (readonly [string, string])[] = [
  ['dataType', 'AS'],
  ['startValue', 'START WITH'],
  ['incrementBy', 'INCREMENT BY'],
  ['minValue', 'MINVALUE'],
  ['maxValue', 'MAXVALUE'],
  ['cacheSize', 'CACHE'],
]

const sequence =
  (verb: 'CREATE' | 'ALTER'): Translate =>
  (change, translation) => {
    understands(change, 'sequenceName', 'schemaName', 'cycle', 'ordered', ...sequenceOptions.map(([name]) => name))
    const options = sequenceOptions.flatMap(([name, word]) => {
      const value = change.attributes.get(name)
      return value === undefined ? [] : [`${word} ${value}`]
    })
    return [
      [`${verb} SEQUENCE ${relation(change, translation, 'sequenceName')}`, ...options, ...(isSet(change, 'cycle') ? ['CYCLE'] : [])].join(
        ' ',
      ),
    ]
  }

const createView: Translate = (change, translation) => {
  understands(change, 'viewName', 'schemaName', 'replaceIfExists', 'fullDefinition', 'selectQuery')
  const text = (change.attributes.get('selectQuery') ?? change.text).trim()
  const query = isSet(change, 'fullDefinition') ? text : `CREATE VIEW ${relation(change, translation, 'viewName')} AS ${text}`
  const replaces = isSet(change, 'replaceIfExists') && !/\bor\s+replace\b/i.test(text)
  return [replaces ? query.replace(/\bcreate\b/i, 'CREATE OR REPLACE') : query]
}

const drop =
  (kind: string, name: string): Translate =>
  (change, translation) => {
    understands(change, name, 'schemaName', 'ifExists')
    return [`DROP ${kind} ${isSet(change, 'ifExists') ? 'IF EXISTS ' : ''}${relation(change, translation, name)}`]
  }

const whereOf = (change: XmlElement): string => {
  if (change.children.some(({ name }) => name === 'whereParams'))
    throw new Untranslatable(`\`${change.name}\` with \`whereParams\` is not translated to SQL.`)
  const where = change.children.find(({ name }) => name === 'where')?.text.trim() ?? change.attributes.get('where')
  return where === undefined || where === '' ? '' : ` WHERE ${where}`
}

const insert: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName')
  const columns = columnsOf(change).map((column) => ({
    name: quoted(needed(column, 'name'), translation.quoting),
    value: valueOf(column, 'value') ?? 'NULL',
  }))
  const names = columns.map(({ name }) => name).join(', ')
  return [`INSERT INTO ${relation(change, translation)} (${names}) VALUES (${columns.map(({ value }) => value).join(', ')})`]
}

const update: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName', 'where')
  const set = columnsOf(change).map(
    (column) => `${quoted(needed(column, 'name'), translation.quoting)} = ${valueOf(column, 'value') ?? 'NULL'}`,
  )
  return [`UPDATE ${relation(change, translation)} SET ${set.join(', ')}${whereOf(change)}`]
}

const remove: Translate = (change, translation) => {
  understands(change, 'tableName', 'schemaName', 'where')
  return [`DELETE FROM ${relation(change, translation)}${whereOf(change)}`]
}

/** How Liquibase ends a statement if its text does not say so. */
const plainEnd = /^(;|\\n|\/|\s)*$/

/** Literal SQL; another mark between statements becomes a semicolon. */
const literalSql = (text: string, end: string | undefined): string => {
  if (end === undefined || plainEnd.test(end)) return text.replaceAll(/^[ \t]*(?:go|\/)[ \t]*$/gim, ';')
  if (/[\\^$.|?*+()[\]{}]/.test(end.replaceAll('$$', ''))) throw new Untranslatable(`Its statements end with the pattern \`${end}\`.`)
  return text.replaceAll(end, ';')
}

const sqlOptions = ['endDelimiter', 'splitStatements', 'stripComments', 'sql', 'comment']

const sql: Translate = (change) => {
  understands(change, ...sqlOptions)
  return [literalSql(change.text, change.attributes.get('endDelimiter'))]
}

const sqlFile: Translate = (change, { fileText }) => {
  understands(change, ...sqlOptions, 'path', 'relativeToChangelogFile')
  const text = fileText(change)
  if (text === undefined) throw new Untranslatable(`The file \`${needed(change, 'path')}\` is not in the repository.`)
  return [literalSql(text, change.attributes.get('endDelimiter'))]
}

const procedure: Translate = (change, { fileText }) => {
  understands(change, 'procedureName', 'schemaName', 'path', 'relativeToChangelogFile', 'replaceIfExists', 'comments', 'procedureText')
  const text = change.attributes.has('path') ? fileText(change) : (change.attributes.get('procedureText') ?? change.text)
  if (text === undefined) throw new Untranslatable(`The file \`${needed(change, 'path')}\` is not in the repository.`)
  return [text]
}

const remark =
  (kind: 'TABLE' | 'COLUMN'): Translate =>
  (change, translation) => {
    understands(change, 'tableName', 'schemaName', 'columnName', 'columnDataType', 'columnParentType')
    const column = kind === 'TABLE' ? '' : `.${quoted(needed(change, 'columnName'), translation.quoting)}`
    return [`COMMENT ON ${kind} ${relation(change, translation)}${column} IS ${literal(needed(change, 'remarks'))}`]
  }

const none: Translate = () => []

/** PostgreSQL's SQL of Liquibase's change types (4.31, "Change Types"). */
const changeTypes: Readonly<Record<string, Translate>> = {
  createTable,
  addColumn,
  dropColumn,
  createIndex,
  dropIndex,
  addForeignKeyConstraint: addForeignKey,
  addUniqueConstraint: addKey('UNIQUE'),
  addPrimaryKey: addKey('PRIMARY KEY'),
  addNotNullConstraint: addNotNull,
  dropNotNullConstraint: onColumn(() => 'DROP NOT NULL', 'columnDataType'),
  addDefaultValue: addDefault,
  dropDefaultValue: onColumn(() => 'DROP DEFAULT', 'columnDataType'),
  modifyDataType: changeType,
  dropForeignKeyConstraint: dropConstraint('baseTableName', 'baseTableSchemaName', 'baseColumnNames'),
  dropUniqueConstraint: dropConstraint('tableName', 'schemaName', 'uniqueColumns'),
  dropPrimaryKey: dropConstraint('tableName', 'schemaName', 'dropIndex'),
  dropTable,
  renameTable: rename('TABLE', 'oldTableName', 'newTableName'),
  renameColumn,
  renameView: rename('VIEW', 'oldViewName', 'newViewName'),
  renameSequence: rename('SEQUENCE', 'oldSequenceName', 'newSequenceName'),
  createSequence: sequence('CREATE'),
  alterSequence: sequence('ALTER'),
  dropSequence: drop('SEQUENCE', 'sequenceName'),
  createView,
  dropView: drop('VIEW', 'viewName'),
  insert,
  update,
  delete: remove,
  sql,
  sqlFile,
  createProcedure: procedure,
  setTableRemarks: remark('TABLE'),
  setColumnRemarks: remark('COLUMN'),
  empty: none,
  output: none,
  tagDatabase: none,
}

/** The statements of a change. @throws {Untranslatable} */
export const sqlOfChange = (change: XmlElement, translation: Translation): readonly string[] => {
  const translate = Object.hasOwn(changeTypes, change.name) ? changeTypes[change.name] : undefined
  if (!translate) throw new Untranslatable(`The change \`${change.name}\` is not translated to SQL.`)
  return translate(change, translation)
}
