import type { Fact, FileFacts } from '#model/fact'
import type { ModelColumn } from '#model/facts/data/data-model'
import type { DatabaseDialect } from '#model/facts/data/schema-change'
import { parsePrisma, type PrismaBlock } from '#languages/prisma/parse'
import { plainFacts } from '../reading/plain-facts.ts'

const dialects: Readonly<Record<string, DatabaseDialect['dialect']>> = {
  postgresql: 'postgres',
  postgres: 'postgres',
  mysql: 'mysql',
  sqlite: 'sqlite',
  sqlserver: 'sqlserver',
  cockroachdb: 'cockroachdb',
  mongodb: 'mongodb',
}

const scalars: ReadonlySet<string> = new Set(['String', 'Boolean', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes'])
const field = /^(\w+)\s+(Unsupported\("[^"]*"\)|\w+)(\[\])?\??(?:\s+(\S.*)?)?$/
const mapped = /@map\(\s*(?:name:\s*)?"([^"]+)"/
const tableMapped = /^@@map\(\s*(?:name:\s*)?"([^"]+)"/
const schemaOf = /^@@schema\(\s*"([^"]+)"/

/** The column of a model's field. Undefined for relations, block attributes and ignored fields (`@ignore`). */
const columnOf = (
  { text, line }: PrismaBlock['lines'][number],
  models: ReadonlySet<string>,
  keys: ReadonlySet<string>,
): ModelColumn | undefined => {
  const found = field.exec(text)
  if (!found?.[1] || !found[2]) return undefined
  const attributes = found[4] ?? ''
  if (/@(relation|ignore)\b/.test(attributes)) return undefined
  const isScalar = scalars.has(found[2]) || found[2].startsWith('Unsupported')
  // A list of an enum is a column. A list of models is not, even if the model is in another file.
  if (!isScalar && models.has(found[2])) return undefined
  const refers = keys.has(found[1])
  return {
    field: found[1],
    column: mapped.exec(attributes)?.[1] ?? found[1],
    ...(refers ? { refers } : {}),
    at: { startLine: line, endLine: line },
  }
}

/** Fields that a relation names as its key: `team Team @relation(fields: [teamId], references: [id])`. */
const foreignKeys = (text: string): string[] =>
  (/@relation\([^)]*\bfields:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '').split(',').flatMap((name) => name.trim() || [])

/** Fields whose type is another model. In a schema split into files, this includes types that are neither scalars nor declared here. */
const relationsOf = (lines: PrismaBlock['lines'], declared: ReadonlySet<string>): { field: string; model: string }[] =>
  lines.flatMap(({ text }) => {
    const found = field.exec(text)
    if (!found?.[1] || !found[2] || scalars.has(found[2]) || found[2].startsWith('Unsupported') || declared.has(found[2])) return []
    return [{ field: found[1], model: found[2] }]
  })

/** Fields that a line makes unique: `email String @unique`, `@@unique([teamId, slug])`, `@@id([a, b])`. */
const uniqueOf = (text: string): string[][] | undefined => {
  const block = /^@@(?:unique|id)\(\s*(?:fields:\s*)?\[([^\]]*)\]/.exec(text)?.[1]
  if (block !== undefined) return [block.split(',').map((name) => /^\w*/.exec(name.trim())?.[0] ?? '')]
  const name = /^(\w+)\s.*\s@(?:unique|id)\b/.exec(text)?.[1]
  return name === undefined ? undefined : [[name]]
}

const modelFact = (block: PrismaBlock, models: ReadonlySet<string>, enums: ReadonlySet<string>): Fact => {
  const attributes = block.lines.map((line) => line.text)
  const keys = new Set(attributes.flatMap(foreignKeys))
  const table = attributes.map((text) => tableMapped.exec(text)?.[1]).find(Boolean) ?? block.name
  const schema = attributes.map((text) => schemaOf.exec(text)?.[1]).find(Boolean)
  return {
    kind: 'data-model',
    at: { startLine: block.startLine, endLine: block.endLine },
    within: '',
    subject: block.name,
    library: 'prisma',
    table: schema && schema !== 'public' ? `${schema}.${table}` : table,
    columns: block.lines.flatMap((line) => columnOf(line, models, keys) ?? []),
    uniques: attributes.flatMap((text) => uniqueOf(text) ?? []),
    relations: relationsOf(block.lines, enums),
    open: false,
  }
}

/** Facts of a Prisma schema: the database dialect, and the tables as the generated client sees them. */
export const extractPrisma = (text: string): FileFacts => {
  const blocks = parsePrisma(text)
  const models = new Set(blocks.filter((block) => block.keyword === 'model' || block.keyword === 'view').map((block) => block.name))
  const enums = new Set(blocks.filter((block) => block.keyword === 'enum' || block.keyword === 'type').map((block) => block.name))
  const facts: Fact[] = []
  for (const block of blocks) {
    if (block.keyword === 'datasource') {
      const provider = block.lines.map((line) => /^provider\s*=\s*"(\w+)"/.exec(line.text)?.[1]).find(Boolean)
      const dialect = provider === undefined ? undefined : dialects[provider]
      if (dialect)
        facts.push({
          kind: 'database-dialect',
          at: { startLine: block.startLine, endLine: block.endLine },
          within: '',
          subject: 'datasource',
          dialect,
        })
    }
    if (block.keyword === 'model' && !block.lines.some((line) => line.text.startsWith('@@ignore')))
      facts.push(modelFact(block, models, enums))
  }
  return plainFacts(text, facts)
}
