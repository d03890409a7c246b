/** The type that Liquibase writes for PostgreSQL 10 and later, by the name in a changelog (Liquibase 4.31, "Data type handling"). */
const byName: Readonly<Record<string, string>> = {
  int: 'integer',
  integer: 'integer',
  int4: 'integer',
  serial: 'integer',
  serial4: 'integer',
  bigint: 'bigint',
  int8: 'bigint',
  integer8: 'bigint',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallint: 'smallint',
  int2: 'smallint',
  smallserial: 'smallint',
  tinyint: 'smallint',
  boolean: 'boolean',
  bool: 'boolean',
  double: 'double precision',
  clob: 'text',
  text: 'text',
  longtext: 'text',
  mediumtext: 'text',
  tinytext: 'text',
  longvarchar: 'text',
  longnvarchar: 'text',
  nclob: 'text',
  ntext: 'text',
  blob: 'oid',
  longblob: 'bytea',
  mediumblob: 'bytea',
  tinyblob: 'bytea',
  binary: 'bytea',
  varbinary: 'bytea',
  longvarbinary: 'bytea',
  image: 'bytea',
  uuid: 'uuid',
  uniqueidentifier: 'uuid',
  date: 'date',
}

/** The same with the length or precision of the changelog. */
const withSize: Readonly<Record<string, string>> = {
  varchar: 'varchar',
  varchar2: 'varchar',
  nvarchar: 'varchar',
  nvarchar2: 'varchar',
  'character varying': 'varchar',
  number: 'numeric',
  numeric: 'numeric',
  decimal: 'decimal',
  currency: 'decimal',
}

const dated: Readonly<Record<string, 'timestamp' | 'time'>> = {
  datetime: 'timestamp',
  datetime2: 'timestamp',
  smalldatetime: 'timestamp',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  time: 'time',
  timetz: 'time',
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

interface TypeParts {
  readonly name: string
  /** With its parentheses. */
  readonly size: string
  readonly rest: string
}

const partsOf = (text: string): TypeParts => {
  const [size = ''] = /\([^()]*\)/.exec(text) ?? []
  const at = size === '' ? text.length : text.indexOf(size)
  const words = text.slice(0, at).trim().toLowerCase().split(/\s+/)
  const length = words[1] === 'varying' ? 2 : 1
  const rest = [...words.slice(length), text.slice(at + size.length).trim()].join(' ').trim()
  return { name: words.slice(0, length).join(' '), size, rest }
}

/** A column's type as SQL. A type that Liquibase does not know is passed on as it is written. */
export const columnType = (written: string): string => {
  const text = written.trim()
  const plain = text.replace(/^java\.sql\.types\./i, '').replace(/^timestamp_with_timezone/i, 'timestamptz')
  const { name, size, rest } = partsOf(plain)
  const time = own(dated, name)
  if (time) return `${time}${size} ${name.endsWith('tz') || /^with\s+time\s*zone/.test(rest.toLowerCase()) ? 'with' : 'without'} time zone`
  if (rest !== '') return text
  const simple = own(byName, name)
  if (simple !== undefined) return simple
  const sized = own(withSize, name)
  return sized === undefined ? plain : `${sized}${size}`
}

/** Whether the type itself numbers its rows: `bigserial`. */
export const isSerial = (written: string): boolean => /serial/i.test(written)

/** A type whose values Liquibase writes without quotes. */
export const isNumber = (written: string): boolean =>
  /^(integer|bigint|smallint|numeric|decimal|double|float|real)/.test(columnType(written))
