import type { Examples } from '#model/rule'

type Texts = Readonly<Record<string, string>>

const first = {
  'migrations/001_init.sql': 'CREATE TABLE users (id int, email text, phone text);\nCREATE TABLE leads (id int, phone text);\n',
}

/** Code that a change leaves as it was, beside a migration that it adds. */
const beside = (title: string, migration: string, code: Texts) => ({
  title,
  base: { ...first, ...code },
  files: { ...first, ...code, 'migrations/002_next.sql': migration },
})

/** Code that a change rewrites, beside a migration that it adds. */
const rewritten = (title: string, migration: string, before: Texts, after: Texts) => ({
  title,
  base: { ...first, ...before },
  files: { ...first, ...after, 'migrations/002_next.sql': migration },
})

/** What a language's code says to a driver, by what the statement is about. */
interface Spelling {
  readonly names: Texts
  readonly readsRow: Texts
  readonly joins: Texts
  readonly leavesOut: Texts
  readonly otherTable: Texts
  readonly onlyTold: Texts
}

const spellings: Readonly<Record<'typescript' | 'python' | 'go' | 'java', Spelling>> = {
  typescript: {
    names: {
      'src/users.ts':
        "import { pool } from './db.js'\nexport const byPhone = (phone: string) => pool.query('SELECT id, email FROM users WHERE phone = $1', [phone])\n",
    },
    readsRow: {
      'src/users.ts':
        "import { pool } from './db.js'\nexport const load = async (id: string) => {\n  const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [id])\n  return { id, phone: rows[0].phone }\n}\n",
    },
    joins: {
      'src/report.ts':
        "import { prisma } from './db.js'\nexport const report = (id: number) =>\n  prisma.$queryRaw`SELECT o.total, u.phone FROM orders o JOIN users u ON u.id = o.user_id WHERE o.id = ${id}`\n",
    },
    leavesOut: {
      'src/users.ts':
        "import { pool } from './db.js'\nexport const load = (id: string) => pool.query('SELECT id, email FROM users WHERE id = $1', [id])\n",
    },
    otherTable: {
      'src/leads.ts':
        "import { pool } from './db.js'\nexport const leads = () => pool.query('SELECT l.phone, u.email FROM leads l JOIN users u ON u.id = l.id')\n",
    },
    onlyTold: {
      'src/users.ts':
        "// SELECT phone FROM users: no longer asked\nexport const load = () => { console.log('SELECT phone FROM users is gone') }\n",
      'test/users.test.ts': "await pool.query('SELECT phone FROM users')\n",
    },
  },
  python: {
    names: {
      'app/users.py':
        'def by_phone(cursor, phone):\n    cursor.execute(\n        "SELECT id, email FROM users "\n        "WHERE phone = %(phone)s",\n        {"phone": phone},\n    )\n    return cursor.fetchone()\n',
    },
    readsRow: {
      'app/users.py':
        'async def load(connection, user_id):\n    row = await connection.fetchrow("SELECT * FROM users WHERE id = $1", user_id)\n    return {"id": user_id, "phone": row["phone"]}\n',
    },
    joins: {
      'app/report.py':
        'from sqlalchemy import text\n\nREPORT = text("""\n    SELECT o.total, u.phone\n    FROM orders o JOIN users u ON u.id = o.user_id\n    WHERE o.id = :id\n""")\n\n\ndef report(session, order_id):\n    return session.execute(REPORT, {"id": order_id}).all()\n',
    },
    leavesOut: {
      'app/users.py': 'def load(cursor, user_id):\n    cursor.execute("SELECT id, email FROM users WHERE id = ?", (user_id,))\n',
    },
    otherTable: {
      'app/leads.py': 'def leads(cursor):\n    cursor.execute("SELECT l.phone, u.email FROM leads l JOIN users u ON u.id = l.id")\n',
    },
    onlyTold: {
      'app/users.py':
        '# SELECT phone FROM users\ndef load():\n    """Select phone from users where it was asked for."""\n    print("SELECT phone FROM users")\n',
      'tests/test_users.py': 'def test(cursor):\n    cursor.execute("SELECT phone FROM users")\n',
    },
  },
  go: {
    names: {
      'internal/users/users.go':
        'package users\n\nimport (\n\t"context"\n\t"database/sql"\n)\n\nconst byPhone = `SELECT id, email\nFROM users\nWHERE phone = $1`\n\nfunc ByPhone(ctx context.Context, db *sql.DB, phone string) *sql.Row {\n\treturn db.QueryRowContext(ctx, byPhone, phone)\n}\n',
    },
    readsRow: {
      'internal/users/users.go':
        'package users\n\nimport "github.com/jmoiron/sqlx"\n\nfunc Load(db *sqlx.DB, id int) (string, error) {\n\tvar user User\n\terr := db.Get(&user, "SELECT * FROM users WHERE id = ?", id)\n\treturn user.Phone, err\n}\n',
    },
    joins: {
      'internal/report/report.go':
        'package report\n\nimport (\n\t"context"\n\n\t"github.com/jackc/pgx/v5"\n)\n\nfunc Report(ctx context.Context, conn *pgx.Conn, id int) pgx.Row {\n\treturn conn.QueryRow(ctx, "SELECT o.total, u.phone "+\n\t\t"FROM orders o JOIN users u ON u.id = o.user_id WHERE o.id = $1", id)\n}\n',
    },
    leavesOut: {
      'internal/users/users.go':
        'package users\n\nimport "database/sql"\n\nfunc Load(db *sql.DB, id int) *sql.Row {\n\treturn db.QueryRow("SELECT id, email FROM users WHERE id = ?", id)\n}\n',
    },
    otherTable: {
      'internal/leads/leads.go':
        'package leads\n\nimport "database/sql"\n\nfunc All(db *sql.DB) (*sql.Rows, error) {\n\treturn db.Query("SELECT l.phone, u.email FROM leads l JOIN users u ON u.id = l.id")\n}\n',
    },
    onlyTold: {
      'internal/users/users.go':
        'package users\n\nimport "fmt"\n\n// SELECT phone FROM users\nfunc Load() error {\n\treturn fmt.Errorf("SELECT phone FROM users: no longer asked")\n}\n',
      'internal/users/users_test.go': 'package users\n\nconst query = "SELECT phone FROM users"\n',
    },
  },
  java: {
    names: {
      'src/main/java/com/example/Users.java':
        'class Users {\n  ResultSet byPhone(Connection connection, String phone) throws SQLException {\n    PreparedStatement statement = connection.prepareStatement("SELECT id, email FROM users WHERE phone = ?");\n    statement.setString(1, phone);\n    return statement.executeQuery();\n  }\n}\n',
    },
    readsRow: {
      'src/main/java/com/example/Users.java':
        'class Users {\n  private final JdbcTemplate jdbc;\n\n  List<String> phones() {\n    return jdbc.query("SELECT * FROM users", (row, number) -> row.getString("phone"));\n  }\n}\n',
    },
    joins: {
      'src/main/java/com/example/Orders.java':
        'interface Orders extends JpaRepository<Order, Long> {\n  @Query(value = """\n      SELECT o.total, u.phone\n      FROM orders o JOIN users u ON u.id = o.user_id\n      WHERE o.id = :id\n      """, nativeQuery = true)\n  Object[] report(long id);\n}\n',
    },
    leavesOut: {
      'src/main/java/com/example/Users.java':
        'class Users {\n  private final JdbcTemplate jdbc;\n\n  Map<String, Object> load(long id) {\n    return jdbc.queryForMap("SELECT id, email FROM users WHERE id = ?", id);\n  }\n}\n',
    },
    otherTable: {
      'src/main/java/com/example/Leads.java':
        'class Leads {\n  private static final String ALL = "SELECT l.phone, u.email " + "FROM leads l JOIN users u ON u.id = l.id";\n}\n',
    },
    onlyTold: {
      'src/main/java/com/example/Users.java':
        'class Users {\n  // SELECT phone FROM users\n  void load() {\n    log.info("SELECT phone FROM users is no longer asked");\n  }\n}\n',
      'src/test/java/com/example/UsersTest.java': 'class UsersTest {\n  String query = "SELECT phone FROM users";\n}\n',
    },
  },
}

const dropColumn = 'ALTER TABLE users DROP COLUMN phone;'
const dropTable = 'DROP TABLE users;'
const rename = 'ALTER TABLE users RENAME COLUMN phone TO telephone;'
const mark = ' -- <- finding\n'

/** A column goes, and statements of unchanged code name it, or do not. */
export const columnsDropped = (language: keyof typeof spellings): Examples => {
  const { names, readsRow, joins, leavesOut, otherTable, onlyTold } = spellings[language]
  return {
    bad: [
      beside('a column that a statement of unchanged code names', dropColumn + mark, names),
      beside('a column of a row that is read as a whole', dropColumn + mark, readsRow),
      rewritten('a column that a join of the running version reads', dropColumn + mark, joins, leavesOut),
      beside('a table that a statement reads as a whole', dropTable + mark, readsRow),
    ],
    good: [
      beside('no statement names the column', dropColumn, leavesOut),
      beside('a column of the same name in another table', dropColumn, otherTable),
      beside('only comments, messages and tests name it', dropColumn, onlyTold),
    ],
  }
}

/** The same of a column that gets another name. */
export const columnsRenamed = (language: keyof typeof spellings): Examples => {
  const { names, joins, leavesOut } = spellings[language]
  return {
    bad: [
      beside('a column that a statement of unchanged code names', rename + mark, names),
      rewritten('a column that a join of the running version reads', rename + mark, joins, leavesOut),
    ],
    good: [rewritten('the new name beside the old one', 'ALTER TABLE users ADD COLUMN telephone text;\n', names, names)],
  }
}
