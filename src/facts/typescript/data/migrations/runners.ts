import type { MigrationTransactionsOff } from '#model/facts/data/schema-change'
import type { Extractor } from '../../calls/context.ts'

const settings: readonly { readonly pattern: RegExp; readonly tools: MigrationTransactionsOff['tools'] }[] = [
  // Knex: `migrations.disableTransactions` in its configuration. Kysely: an option of `migrateToLatest` and similar functions.
  { pattern: /\bdisableTransactions['"]?\s*:(?!\s*false\b)/, tools: ['knex', 'kysely'] },
  // HTTP drivers have no session, so their migrators send each statement separately.
  { pattern: /['"]drizzle-orm\/(neon-http|xata-http|pg-proxy)\/migrator['"]/, tools: ['drizzle'] },
]

/** Files that run or configure migrations without a transaction around each. */
export const migrationRunners: Extractor = ({ module, emit }) => {
  const tools = settings.flatMap(({ pattern, tools: theirs }) => (pattern.test(module.file.text) ? theirs : []))
  if (tools.length > 0)
    emit({ kind: 'migration-transactions-off', at: { startLine: 1, endLine: 1 }, within: '', subject: tools.join(' '), tools })
}
