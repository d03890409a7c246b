/** Names that say what the code of a statement is about. They are evidence against a finding only, or weigh between two readings. */
export const writeOrderNames = {
  /** Parts of names of tables whose rows are expendable, because they are simply requested again. */
  shortLived: (
    'token session otp code cache lock attempt verification reset challenge nonce log audit event activity notification history view ' +
    'metric analytic'
  ).split(' '),
  /** Columns that name one row alone. */
  keys: new Set<string>(['id', '_id', 'pk', 'uuid', 'in', 'equals']),
  /** Last words of members that are the key of a row. */
  keyWords: new Set<string>(['id', 'pk', 'uuid']),
  /** Members, keys and functions of a condition that leaves other rows than those named. */
  inversions: new Set<string>(['notIn', 'nin', '$nin', 'not', 'ne', 'notInArray', 'exclude', 'notin_', 'not_in']),
  /** The same, in the text of a statement. */
  inversionTexts: ['NOT IN', '<>', '!='],
  /** Whole words of names and texts that say that concurrent callers are kept out. */
  lockWords: new Set<string>(['lock', 'locked', 'locking', 'mutex']),
  /** Parts of names and texts, without case and signs, that say the same. */
  lockParts: [
    'forupdate',
    'fornokeyupdate',
    'skiplocked',
    'serializable',
    'advisory',
    'isolationlevel',
    'redlock',
    'redisson',
    'pessimistic',
    'trylock',
    'withlock',
    'schedulerlock',
    'synchronized',
  ],
  /** Parts of names that say that a violation of a constraint is handled. */
  violationParts: ['integrityerror', 'uniqueviolation', 'onconflict'],
  /** Functions that lock rows. */
  rowLocks: ['select_for_update', 'with_for_update', 'advisory_lock', 'pg_advisory'],
  /** First words of functions that undo an earlier write. */
  undoing: new Set<string>(['rollback', 'reject', 'delete', 'destroy', 'remove', 'undo']),
  /** Versions, which a condition of the update compares. */
  versions: ['version', 'revision'],
  /** Last words of columns that hold a number. */
  numbers: new Set<string>(
    (
      'count counter total amount balance credit credits stock quantity qty points score num number usage used views hits seats quota size ' +
      'price sum available remaining inventory minutes hours seconds reserved sold'
    ).split(' '),
  ),
  /** Words of columns for the runs or edits of a row, which only the worker that owns the row writes. */
  ofItsOwn: [
    'retry',
    'retries',
    'attempt',
    'tries',
    'version',
    'revision',
    'sequence',
    'position',
    'order',
    'index',
    'step',
    'page',
    'offset',
  ],
  /** Words of amounts that are taken away. */
  takenAway: ['amount', 'quantity', 'count', 'cost', 'price', 'total'],
  /** Members and functions that pass on what they are called on, or with: a condition asks for what they are given. */
  passing: new Set<string>(['length', 'size', 'rowCount', 'rows', 'orElse', 'block', 'exists', 'isPresent', 'bool']),
  /** Members that are true if nothing is there. */
  absence: new Set<string>(['isEmpty', 'isNull']),
  /** Members that give the value inside what they are called on. */
  unwrapping: new Set<string>(['orElseThrow', 'orElse', 'orElseGet', 'get', 'block', 'join', 'toList', 'stream', 'Scan']),
  /** Errors which say that a row is not there: Django and SQLAlchemy. */
  notFound: new Set<string>(['DoesNotExist', 'NoResultFound', 'ObjectDoesNotExist', 'EmptyResultDataAccessException']),
  /** Values of an error which say the same: database/sql, pgx and GORM. */
  noRows: new Set<string>(['ErrNoRows', 'ErrRecordNotFound']),
  /** The member of a result that is its error (GORM). */
  errorMember: 'Error',
  /** Members through which the rows of a result are reached, or said to be there. */
  reachesRows: new Set<string>(
    (
      'rows rowCount rowcount length size count exists next Next hasNext fetchone fetchall fetchmany first one one_or_none scalar ' +
      'scalar_one_or_none scalars all get getFirst findFirst findAny stream isPresent booleanValue intValue longValue executeQuery ' +
      'Scan Err values RowsAffected'
    ).split(' '),
  ),
  /** Functions that make a number or a truth of a value. */
  conversions: new Set<string>(['Number', 'parseInt', 'Boolean', 'int', 'bool', 'len', 'BigInt', 'list', 'next']),
  /** Members of a changed row that save it (Django), and the keyword with the columns that they write. */
  savesRow: new Set<string>(['save', 'asave']),
  columnsOfSave: 'update_fields',
  /** Members of a session that write all changed rows (SQLAlchemy). */
  savesAll: new Set<string>(['commit', 'flush']),
  /** Members that read one row, or say whether there is one (Django, SQLAlchemy). */
  readsRow: new Set<string>(
    (
      'get aget first afirst last alast exists aexists filter filter_by get_object_or_404 aget_object_or_404 get_or_404 first_or_404 one ' +
      'one_or_none scalar scalar_one scalar_one_or_none'
    ).split(' '),
  ),
  /** Words of a read that locks the row: `findByIdForUpdate`. */
  lockingReads: new Set<string>(['lock', 'locked', 'update']),
  /** Packages of Go and their types that are a pool, and certainly no transaction. */
  poolPackages: new Set<string>(['database/sql', 'github.com/jmoiron/sqlx', 'github.com/jackc/pgx', 'github.com/jackc/pgx/pgxpool']),
  poolTypes: new Set<string>(['DB', 'Pool']),
} as const
