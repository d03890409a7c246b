import type { MigrationTransactionsOff } from '#model/facts/schema-change'
import type { Extractor } from '../context.ts'

const settings: readonly { readonly pattern: RegExp; readonly tools: MigrationTransactionsOff['tools'] }[] = [
  // Knex: `migrations.disableTransactions` of its configuration. Kysely: an option of `migrateToLatest` and its like.
  { pattern: /\bdisableTransactions['"]?\s*:(?!\s*false\b)/, tools: ['knex', 'kysely'] },
  // HTTP drivers hold no session: their migrators send one statement after the other.
  { pattern: /['"]drizzle-orm\/(neon-http|xata-http|pg-proxy)\/migrator['"]/, tools: ['drizzle'] },
]

/** Files that run migrations, or set them up, without a transaction around each. */
export const migrationRunners: Extractor = ({ module, emit }) => {
  const tools = settings.flatMap(({ pattern, tools: theirs }) => (pattern.test(module.file.text) ? theirs : []))
  if (tools.length > 0)
    emit({ kind: 'migration-transactions-off', at: { startLine: 1, endLine: 1 }, within: '', subject: tools.join(' '), tools })
}
