import type { Language } from '#model/source-file'
import { loadSqlParser } from './sql/parse.ts'
import { loadGrammars } from './tree/grammar.ts'

/** Languages whose texts may hold SQL. */
const holdSql: ReadonlySet<Language> = new Set<Language>([
  'sql',
  'typescript',
  'tsx',
  'javascript',
  'component',
  'python',
  'go',
  'java',
  'liquibase',
])

/** Languages that are read through tree-sitter grammars. */
const grammatical: ReadonlySet<Language> = new Set<Language>(['python', 'go', 'java'])

/**
 * Loads the grammars that cannot be loaded synchronously, for the languages that are about to be read. Extraction itself stays synchronous;
 * whoever calls it awaits this first. Costs nothing the second time.
 */
export const loadParsers = async (languages: Iterable<Language>): Promise<void> => {
  const wanted = [...languages]
  await Promise.all([
    wanted.some((language) => holdSql.has(language)) ? loadSqlParser() : undefined,
    wanted.some((language) => grammatical.has(language)) ? loadGrammars() : undefined,
  ])
}
