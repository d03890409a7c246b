import { gapAt, rule } from '#model/rule'
import { statementBuiltFromValuesPython } from './examples/statement-built-from-values-python.ts'
import { statementBuiltFromValuesGo } from './examples/statement-built-from-values-go.ts'
import { statementBuiltFromValuesJava } from './examples/statement-built-from-values-java.ts'

export const statementBuiltFromValues = rule({
  id: 'statement-built-from-values',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Value written into the text of a statement',
  why: 'A quote in the value ends it, and what follows is run as a statement: rows of all tenants are read, or tables dropped, by whoever can send a name.',
  fix: 'Hand the value over as a parameter.',
  blindSpots: 'Values that stand in the text without quotes, and texts that are put together across functions, are not judged.',
  examples: {
    java: statementBuiltFromValuesJava,
    go: statementBuiltFromValuesGo,
    python: statementBuiltFromValuesPython,
    typescript: {
      bad: [
        `import express from 'express'
import { pool } from './db.js'
const app = express()
app.get('/users', async (req, res) => {
  const { rows } = await pool.query(\`SELECT * FROM users WHERE name = '\${req.query.name}'\`) // <- finding
  res.json(rows)
})`,
        `import { prisma } from './db.js'
export const search = (term: string) =>
  prisma.$queryRawUnsafe(\`SELECT id FROM notes WHERE body LIKE '%\${term}%'\`) // <- finding`,
        `import { client } from './clickhouse.js'
import express from 'express'
export const app = express()
export const logs = (filter: { paths: { value: string }[] }) => {
  const conditions = filter.paths.map((p) => \`path = '\${p.value}'\`).join(' OR ') // <- finding
  return client.query({ query: \`SELECT * FROM logs WHERE \${conditions}\` })
}`,
        {
          title: 'the parameter was given up',
          base: {
            'src/find.ts': `import { pool } from './db.js'
export const find = (email: string) => pool.query('SELECT id FROM users WHERE email = $1', [email])
`,
          },
          files: {
            'src/find.ts': `import { pool } from './db.js'
export const find = (email: string) => pool.query(\`SELECT id FROM users WHERE email = '\${email}'\`) // <- finding
`,
          },
        },
      ],
      good: [
        `import { pool } from './db.js'
export const addCheck = (since: string) =>
  pool.query(\`ALTER TABLE events ADD CONSTRAINT events_since CHECK (id IN (SELECT id FROM periods WHERE start_at >= '\${since}')) NOT VALID\`)`,
        `import { pool } from './db.js'
export const find = (email: string) => pool.query('SELECT id FROM users WHERE email = $1', [email])`,
        `import { prisma } from './db.js'
export const find = (email: string) => prisma.$queryRaw\`SELECT id FROM users WHERE email = \${email}\``,
        `import { pool } from './db.js'
const state = 'active'
export const active = () => pool.query(\`SELECT id FROM users WHERE state = '\${state}'\`)`,
        `import { pool } from './db.js'
export const byRole = (role: 'admin' | 'member') => pool.query(\`SELECT id FROM users WHERE kind = '\${role}'\`)`,
        `import { pool } from './db.js'
export const truncate = (table: string) => pool.query(\`DELETE FROM "x" WHERE name = '\${table}'\`)`,
        `import { pool } from './db.js'
import { escapeLiteral } from 'pg'
export const find = (email: string) => pool.query(\`SELECT id FROM users WHERE email = \${escapeLiteral(email)}\`)`,
        `export const note = (name: string) => console.log(\`name = '\${name}'\`)`,
        {
          title: 'in a migration',
          files: {
            'src/migrations/1.ts': `import { pool } from '../db.js'
export const up = (name: string) => pool.query(\`UPDATE x SET y = 1 WHERE name = '\${name}'\`)
`,
          },
        },
        {
          title: 'in a test',
          files: {
            'test/db.test.ts': `import { pool } from './db.js'
export const find = (email: string) => pool.query(\`SELECT id FROM users WHERE email = '\${email}'\`)
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const told = new Set<string>()
    for (const value of system.facts('outside-value')) {
      const place = `${value.at.path} ${value.within.split(' > ')[0] ?? ''}`
      if (!value.inService || value.into !== 'statement' || told.has(place)) continue
      // Once a function: one that writes its values into the text does so throughout.
      told.add(place)
      yield gapAt(value, {
        ...(value.fromRequest ? { severity: 'P0' as const } : {}),
        message: `\`${value.value}\` is written into the text of a statement between quotes${value.fromRequest ? ', and the caller chose it' : ''}: a quote in it ends the value.`,
      })
    }
  },
})
