import type { Language } from '#model/source-file'
import { loadSqlParser } from './sql/parse.ts'
import { treeLanguages } from './grammar-file.ts'
import { loadGrammar } from './tree/grammar.ts'

/** Languages whose files may contain SQL. */
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

/**
 * Loads the grammars that cannot be loaded synchronously, for the languages about to be read. Extraction itself is synchronous, so its caller awaits
 * this first. A second call costs nothing.
 */
export const loadParsers = async (languages: Iterable<Language>): Promise<void> => {
  const wanted = [...languages]
  await Promise.all([
    wanted.some((language) => holdSql.has(language)) ? loadSqlParser() : undefined,
    ...treeLanguages.filter((language) => wanted.includes(language)).map(loadGrammar),
  ])
}
