import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Node, Project, ts } from 'ts-morph'
import { expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Names of programs that are also languages, formats or plain words: code may use them without meaning the program. */
const ambiguous: ReadonlySet<string> = new Set(
  'aws bash bun build bundle cargo chrome command count deno docker exec fastapi flask git go hatch host java jest just liquibase make migrate next node nodejs nix npm perl php pnpm prisma pulumi python ruby rq sbt service sh start task tar terraform time tsx uv yarn'.split(
    ' ',
  ),
)

/** The properties under which rows of the models name programs. */
const naming: ReadonlySet<string> = new Set(['program', 'programs'])

const parsed = (path: string, text: string) => new Project({ useInMemoryFileSystem: true }).createSourceFile(path, text)

const textOf = (node: Node | undefined): readonly string[] =>
  Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node) ? [node.getLiteralText()] : []

/** Programs that rows of a text name. */
const programsIn = (text: string): readonly string[] =>
  parsed('models.ts', text)
    .getDescendantsOfKind(ts.SyntaxKind.PropertyAssignment)
    .filter((property) => naming.has(property.getName()))
    .flatMap((property) => {
      const value = property.getInitializer()
      return Node.isArrayLiteralExpression(value) ? value.getElements().flatMap(textOf) : textOf(value)
    })

const programs: ReadonlySet<string> = new Set(
  globSync('src/models/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('table.ts'))
    .flatMap((path) => programsIn(readFileSync(join(root, path), 'utf8')))
    .filter((name) => !ambiguous.has(name)),
)

const named = new RegExp(`(?<![\\w-])(?:b|s)?(?:${[...programs].map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\w-])`)

/** The words of a regular expression, without its classes and boundaries. */
const wordsOf = (pattern: string): readonly string[] =>
  pattern
    .replaceAll('\\.', '.')
    .replaceAll(/\\[a-zA-Z]/g, ' ')
    .split(/[^\w.-]+/)

/** Names of programs in the literals of a text: in a pattern, or alone in a string. */
const programsNamedIn = (text: string): readonly string[] => {
  // Most texts name none: only the others are parsed.
  if (!named.test(text)) return []
  const found: string[] = []
  parsed('file.ts', text).forEachDescendant((node) => {
    const words = Node.isRegularExpressionLiteral(node) ? wordsOf(node.getText()) : textOf(node)
    found.push(...words.filter((word) => programs.has(word)))
  })
  return [...new Set(found)].sort()
}

/** Files outside of src/models that still name programs. An entry goes when its names move to src/models; none is added. */
const left: Readonly<Record<string, readonly string[]>> = {
  'src/facts/go/data/migrations.ts': ['goose'],
  'src/facts/java/records/test-evidence.ts': ['flyway'],
  'src/facts/libraries/failure-names.ts': ['knex', 'sequelize'],
  'src/facts/libraries/schema-starters.ts': ['goose', 'node-pg-migrate', 'sequelize', 'typeorm'],
  'src/facts/starts/migration-commands.ts': [
    'alembic',
    'atlas',
    'barman',
    'dbmate',
    'flyway',
    'gh-ost',
    'goose',
    'skeema',
    'sqitch',
    'wal-g',
  ],
  'src/facts/python/libraries/side-effects.ts': ['celery'],
  'src/facts/python/data/migrations/alembic.ts': ['alembic'],
  'src/facts/python/reading/side-effects.ts': ['celery'],
  'src/facts/python/records/test-evidence.ts': ['alembic'],
  'src/facts/starts/schema-starts/typeorm-options.ts': ['typeorm'],
  'src/facts/spring/settings.ts': ['flyway'],
  'src/facts/sql/index.ts': ['atlas', 'flyway'],
  'src/facts/typescript/data/builder-statements.ts': ['knex'],
  'src/facts/typescript/data/data-accesses.ts': ['knex'],
  'src/facts/typescript/data/migrations/builders.ts': ['node-pg-migrate', 'sequelize', 'typeorm'],
  'src/facts/typescript/data/migrations/chains.ts': ['knex'],
  'src/facts/typescript/data/migrations/index.ts': ['knex', 'node-pg-migrate', 'sequelize', 'typeorm'],
  'src/facts/typescript/data/migrations/runners.ts': ['knex'],
  'src/facts/typescript/data/schema-syncs.ts': ['sequelize'],
  'src/rules/configuration/development-mode-in-image.ts': ['nodemon'],
  'src/rules/data-safety/destructive-orm-sync.ts': ['typeorm'],
  'src/rules/data-safety/edited-applied-migration.ts': ['flyway', 'knex'],
  'src/rules/failure-handling/retry-without-backoff.ts': ['celery'],
  'src/rules/jobs/commit-before-processing.ts': ['celery'],
  'src/rules/jobs/error-swallowed-and-job-acknowledged.ts': ['celery'],
  'src/rules/shutdown/kill-as-stop-signal.ts': ['kubectl'],
  'src/rules/shutdown/signal-lost-in-shell.ts': ['celery', 'daphne', 'dash', 'gunicorn', 'hypercorn', 'npx', 'ts-node', 'uvicorn'],
  'src/system/migrations/backfills.ts': ['dbmate', 'flyway', 'goose', 'knex', 'node-pg-migrate'],
  'src/system/work/may-run-twice.ts': ['celery'],
  'src/system/migrations/migrations.ts': ['flyway', 'supabase'],
  'src/change/work/repeated-rounds.ts': ['celery'],
  'src/system/migrations/transaction-of.ts': ['dbmate', 'goose', 'node-pg-migrate'],
  'src/system/migrations/ways-back.ts': ['alembic', 'dbmate', 'flyway', 'goose', 'knex', 'node-pg-migrate', 'sequelize', 'typeorm'],
}

it('knows the programs of the models', () => {
  expect(programs.size).toBeGreaterThan(50)
  for (const name of ['gunicorn', 'tini', 'dumb-init', 'redis-cli', 'kubectl', 'alembic']) expect([...programs]).toContain(name)
})

it('sees a program in a pattern and in a string', () => {
  expect(programsNamedIn("const runners = /^(sh|tini|dumb-init)$/\nconst servers = new Set(['gunicorn'])")).toEqual([
    'dumb-init',
    'gunicorn',
    'tini',
  ])
  expect(programsNamedIn("const message = 'Run `gunicorn` behind a proxy'")).toEqual([])
})

it('only src/models names programs', () => {
  const found = globSync('src/{change,charts,code,edits,engine,facts,languages,link,rules,system}/**/*.ts', { cwd: root }).flatMap(
    (path) => {
      const names = programsNamedIn(readFileSync(join(root, path), 'utf8'))
      return names.length > 0 ? [[path, names] as const] : []
    },
  )
  expect(Object.fromEntries(found)).toEqual(left)
})
