import type { Dialect } from '#model/facts/data/schema-change'
import type { Token } from '#languages/sql/tokens'

/** Words used by only one dialect or its tools, in upper case. */
const words: Readonly<Record<Dialect, readonly string[]>> = {
  postgres: [
    'CONCURRENTLY',
    'JSONB',
    'TIMESTAMPTZ',
    'SMALLSERIAL',
    'BIGSERIAL',
    'BYTEA',
    'TSVECTOR',
    'CITEXT',
    'PLPGSQL',
    'EXTENSION',
    'GIN',
    'GIST',
    'BRIN',
    'HNSW',
    'GEN_RANDOM_UUID',
    'UUID_GENERATE_V4',
    'REGCLASS',
    'INT8',
    'INT4',
  ],
  mysql: [
    'AUTO_INCREMENT',
    'UNSIGNED',
    'TINYINT',
    'MEDIUMINT',
    'TINYTEXT',
    'MEDIUMTEXT',
    'LONGTEXT',
    'MEDIUMBLOB',
    'LONGBLOB',
    'INNODB',
    'UTF8MB4',
    'FULLTEXT',
  ],
  sqlite: ['AUTOINCREMENT', 'PRAGMA', 'ROWID'],
  sqlserver: ['NVARCHAR', 'DATETIME2', 'UNIQUEIDENTIFIER', 'NONCLUSTERED', 'SP_RENAME', 'DATETIMEOFFSET'],
  clickhouse: ['MERGETREE', 'REPLACINGMERGETREE', 'AGGREGATINGMERGETREE', 'SUMMINGMERGETREE', 'LOWCARDINALITY', 'DATETIME64'],
  oracle: ['VARCHAR2', 'NVARCHAR2', 'SYSDATE', 'CLOB'],
}

const dialects = Object.keys(words) as Dialect[]
const byWord = new Map(dialects.flatMap((dialect) => words[dialect].map((word) => [word, dialect] as const)))

/** Dialects whose own words occur in a text. None, or more than one, is inconclusive. */
export const dialectMarks = (tokens: readonly Token[]): Dialect[] => {
  const found = new Set<Dialect>()
  for (const [index, token] of tokens.entries()) {
    if (token.quote === '`') found.add('mysql')
    if (token.quote === '[') found.add('sqlserver')
    if (token.kind === 'sign' && token.text === ':' && tokens[index + 1]?.text === ':') found.add('postgres')
    if (token.kind !== 'word') continue
    const dialect = byWord.get(token.text.toUpperCase())
    if (dialect) found.add(dialect)
  }
  // SQLite accepts MySQL's backticks.
  if (found.has('sqlite')) found.delete('mysql')
  return [...found].sort()
}
