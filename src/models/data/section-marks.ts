import type { MigrationTool } from '#model/facts/data/schema-change'

/** Comments that divide an SQL file into the part that a migration does and the part that undoes it. */
export interface SectionMark {
  readonly tool: MigrationTool
  readonly pattern: RegExp
  /** Turns the tool's transaction off. */
  readonly off?: RegExp
  /** Its words are plain ones, which count only where a text has both. */
  readonly inPairs?: true
}

/** The marks of each tool, as its documentation gives them. */
export const sectionMarks: readonly SectionMark[] = [
  { tool: 'goose', pattern: /^\s*--\s*\+goose\s+(up|down)\b/i, off: /^\s*--\s*\+goose\s+no\s+transaction\b/i },
  { tool: 'dbmate', pattern: /^\s*--\s*migrate:(up|down)\b/i, off: /^\s*--\s*migrate:up\b.*\btransaction:\s*false\b/i },
  { tool: 'sql-migrate', pattern: /^\s*--\s*\+migrate\s+(up|down)\b/i, off: /^\s*--\s*\+migrate\s+up\b.*\bnotransaction\b/i },
  { tool: 'node-pg-migrate', pattern: /^\s*--[\s-]*(up|down)\s+migration\b/i, inPairs: true },
]
