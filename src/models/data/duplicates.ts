/** How databases and their drivers say that a row exists already, and what sets a key only if it is free. All languages share these. */
interface DuplicateForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** Last names of types and constants of such an error, and of functions that recognize one. */
  readonly names?: readonly string[]
  /** Modules with an error of the same name about something else. */
  readonly notOf?: readonly string[]
  /** Its codes, as texts or numbers. */
  readonly codes?: readonly (string | number)[]
}

const forms: readonly DuplicateForm[] = [
  {
    source: 'PostgreSQL 17, Appendix A: 23505 unique_violation; psycopg 3, asyncpg 0.30, pgerrcode 0.0',
    names: ['UniqueViolation', 'UniqueViolationError'],
    codes: ['23505', 23_505],
  },
  {
    source: 'MySQL 8.4, Server Error Message Reference: 1062 ER_DUP_ENTRY',
    codes: ['ER_DUP_ENTRY', 1062, '1062'],
  },
  { source: 'SQLite 3.50, Result Codes: SQLITE_CONSTRAINT_UNIQUE', codes: ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'] },
  { source: 'Prisma 6, Error message reference: P2002', codes: ['P2002'] },
  {
    source: 'MongoDB 8.0, Error Codes: 11000; pymongo 4.15 and mongo-driver 2.3',
    names: ['DuplicateKeyError', 'IsDuplicateKeyError'],
    codes: [11_000],
  },
  {
    source: 'Sequelize 6, objection 3, MikroORM 6',
    names: ['UniqueConstraintError', 'UniqueViolationError', 'UniqueConstraintViolationException'],
  },
  { source: 'Django 5.2, SQLAlchemy 2.0, sqlite3 of Python 3.13', names: ['IntegrityError'] },
  { source: 'gorm 1.25, ErrDuplicatedKey', names: ['ErrDuplicatedKey'] },
  {
    source: 'Spring 6.2, JDBC 4.3, Jakarta Persistence 3.2',
    names: [
      'DuplicateKeyException',
      'DataIntegrityViolationException',
      'SQLIntegrityConstraintViolationException',
      'EntityExistsException',
    ],
  },
  {
    source: 'Hibernate 6.6, org.hibernate.exception; Jakarta Validation 3.1 has an error of the same name about invalid values',
    names: ['ConstraintViolationException'],
    notOf: ['jakarta.validation', 'javax.validation'],
  },
]

/** Last names of errors about existing rows, and of functions that recognize them, each with modules in which it is something else. */
export const duplicateNames: ReadonlyMap<string, readonly string[]> = new Map(
  forms.flatMap(({ names = [], notOf = [] }) => names.map((name) => [name, notOf] as const)),
)

/** Codes of errors about existing rows. */
export const duplicateCodes: ReadonlySet<unknown> = new Set(forms.flatMap(({ codes = [] }) => codes))

interface ClaimForm {
  readonly source: string
  /** Last names of members that set a key only if it is free. */
  readonly members: readonly string[]
  /** Words that an argument, a key or a keyword must say as well. */
  readonly says?: readonly string[]
}

/** What sets a key only if it is free, in one step. */
export const claimForms: readonly ClaimForm[] = [
  {
    source: 'Redis 8, SETNX; ioredis 5, redis-py 6, go-redis 9, Jedis 6',
    members: ['setnx', 'setNX', 'SetNX', 'setNx', 'hsetnx', 'HSetNX'],
  },
  { source: 'Redis 8, SET with NX', members: ['set', 'Set', 'SetArgs'], says: ['NX', 'nx'] },
  { source: 'Spring Data Redis 3.5, ValueOperations', members: ['setIfAbsent'] },
]

/**
 * Last names of members that ask whether something exists: Django 5.2, QuerySet.exists and aexists; redis-py 6 and ioredis 5, exists; go-redis 9,
 * Exists.
 */
export const existenceMembers: ReadonlySet<string> = new Set(['exists', 'aexists', 'Exists'])

/** Beginnings of members that do so for the columns in their names: Spring Data 3.5, `existsByOrderId` and `existsById`. */
export const existencePrefixes: readonly string[] = ['existsBy']

/**
 * Fields by which a result says whether it has rows: `length` of JavaScript; `rows` and `rowCount` of pg 8; `count` of Prisma 6; `rowcount` of
 * Python's DB-API 2.0; `affectedRows` of mysql2 3 and `affected` of TypeORM 0.3; `RowsAffected` of gorm 1.25; `Valid` of Go's sql.Null types;
 * `data` of supabase-js 2; `Item` and `Items` of DynamoDB; `exists`, `empty`, `docs` and `size` of Firestore; and the key of a row.
 */
export const presenceFields: ReadonlySet<string> = new Set([
  ...['length', 'size', 'count', 'total'],
  ...['rows', 'rowCount', 'rowcount', 'affectedRows', 'affected', 'RowsAffected', 'matchedCount', 'modifiedCount'],
  ...['Valid', 'data', 'Item', 'Items', 'Count', 'exists', 'empty', 'docs'],
  ...['id', '_id', 'ID', 'Id', 'pk', 'uuid'],
])
