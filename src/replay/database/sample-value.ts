/** A column as the catalog describes it. */
export interface Column {
  readonly table: number
  readonly number: number
  readonly name: string
  /** With its modifier: `character varying(30)`. */
  readonly type: string
  /** Name of the type, or of the type under a domain. */
  readonly base: string
  /** `pg_type.typcategory` of the type under a domain. */
  readonly category: string
  readonly kind: string
  readonly labels: readonly string[] | null
  readonly notNull: boolean
  readonly generated: string
  /** `pg_attribute.atttypmod`. */
  readonly modifier: number
}

/** Far from the ids that a migration or a sequence gives. Small enough for a smallint. */
const firstId = 9_000

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const stringOf = (row: number, modifier: number): string => {
  const text = `r${firstId + row}`
  // The modifier of a string type counts its own four bytes.
  return modifier > 4 ? text.slice(-Math.min(text.length, modifier - 4)) : text
}

const day = (row: number): string => `2024-01-${String((row % 28) + 1).padStart(2, '0')}`

const byBase: Readonly<Record<string, (row: number, column: Column) => string>> = {
  bool: (row) => String(row % 2 === 0),
  numeric: (row, { modifier }) => {
    const precision = modifier > 4 ? ((modifier - 4) >> 16) & 0xffff : 10
    const scale = modifier > 4 ? (modifier - 4) & 0x7ff : 0
    return String(precision - scale >= 4 ? firstId + row : row % 10)
  },
  uuid: (row) => `00000000-0000-4000-8000-${String(firstId + row).padStart(12, '0')}`,
  date: day,
  timestamp: (row) => `${day(row)} 00:00:00`,
  timestamptz: (row) => `${day(row)} 00:00:00+00`,
  time: (row) => `0${row % 10}:00:00`,
  timetz: (row) => `0${row % 10}:00:00+00`,
  interval: (row) => `${row} days`,
  json: (row) => `{"row": ${row}}`,
  jsonb: (row) => `{"row": ${row}}`,
  bytea: (row) => `\\x${String(firstId + row)}`,
  inet: (row) => `10.0.0.${row}`,
  cidr: (row) => `10.0.${row}.0/24`,
  macaddr: (row) => `08:00:2b:01:02:0${row % 10}`,
  tsvector: (row) => `r${row}`,
  point: (row) => `(${row},${row})`,
  bit: (row, { modifier }) => row.toString(2).padStart(Math.max(modifier, 1), '0').slice(-Math.max(modifier, 1)),
  varbit: (row) => row.toString(2),
  char: (row) => String(row % 10),
  oid: (row) => String(firstId + row),
  ltree: (row) => `r${row}`,
  hstore: (row) => `"row"=>"${row}"`,
}

const byCategory: Readonly<Record<string, (row: number, column: Column) => string>> = {
  N: (row) => String(firstId + row),
  S: (row, { modifier }) => stringOf(row, modifier),
  A: () => '{}',
  R: () => 'empty',
}

/** A value of a row, as an SQL literal; rows of the same number have the same value, so that keys match. */
export const sampleValue = (column: Column, row: number): string => {
  const { base, category, labels, type } = column
  if (labels && labels.length > 0) return `${quoted(labels[row % labels.length] ?? '')}::${type}`
  const value = (byBase[base] ?? byCategory[category])?.(row, column)
  return value === undefined ? 'NULL' : `${quoted(value)}::${type}`
}

/** Literals of a check constraint as the catalog prints it: `'open'`, `100`. */
export const literalsIn = (definition: string): readonly string[] => [
  ...new Set(
    [...definition.matchAll(/'((?:[^']|'')*)'|(?<![\w.])(-?\d+(?:\.\d+)?)(?![\w.])/g)].map(
      ([, text, number]) => text?.replaceAll("''", "'") ?? number ?? '',
    ),
  ),
]

/** A literal of a check constraint as a value of a column. */
export const literalOf = (column: Column, text: string): string => `${quoted(text)}::${column.type}`
