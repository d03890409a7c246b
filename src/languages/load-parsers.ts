import type { Language } from '#model/source-file'
import { loadSqlParser } from './sql/parse.ts'

/** Languages whose texts may hold SQL. */
const holdSql: ReadonlySet<Language> = new Set<Language>(['sql', 'typescript', 'tsx', 'javascript'])

/**
 * Loads the grammars that cannot be loaded synchronously, for the languages that are about to be read. Extraction itself stays synchronous;
 * whoever calls it awaits this first. Costs nothing the second time.
 */
export const loadParsers = async (languages: Iterable<Language>): Promise<void> => {
  for (const language of languages)
    if (holdSql.has(language)) {
      await loadSqlParser()
      return
    }
}
