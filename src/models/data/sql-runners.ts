import type { Language } from '#model/source-file'

/**
 * Members that run the statement among their first arguments, as the drivers name them. The statement itself is the evidence: its text
 * must be one, and it must be handed to such a member.
 */
const typescript = new Set(
  (
    'query execute run get all one oneOrNone none any many manyOrNone result prepare raw unsafe exec ' +
    '$queryRawUnsafe $executeRawUnsafe queryOne queryRow'
  ).split(' '),
)

const runners: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  python: new Set(
    'execute fetch fetchrow fetchval fetch_one fetch_all fetch_val execute_async scalar scalars exec_driver_sql query'.split(' '),
  ),
  go: new Set(
    (
      'Query QueryContext QueryRow QueryRowContext Queryx QueryxContext QueryRowx QueryRowxContext Exec ExecContext MustExec ' +
      'Get GetContext Select SelectContext NamedExec NamedExecContext Raw Queue'
    ).split(' '),
  ),
  java: new Set(
    'query queryForObject queryForList queryForMap queryForRowSet queryForStream update sql createNativeQuery prepareStatement'.split(' '),
  ),
}

/** Functions that only mark a text as a statement: SQLAlchemy's `text("SELECT …")`. */
export const sqlMarkers: ReadonlySet<string> = new Set(['text', 'raw', 'SQL'])

/** The members of a language that run a statement; those of TypeScript also hold for JavaScript. */
export const sqlRunners = (language: Language): ReadonlySet<string> => runners[language] ?? typescript
