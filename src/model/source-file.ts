/** The language of a file's text, as far as the product reads it. Decided by the path (and, for scripts, the first line). */
export type Language =
  | 'typescript'
  | 'tsx'
  | 'javascript'
  | 'component'
  | 'python'
  | 'go'
  | 'java'
  | 'sql'
  | 'prisma'
  | 'yaml'
  | 'json'
  | 'package-json'
  | 'python-manifest'
  | 'go-mod'
  | 'java-manifest'
  | 'liquibase'
  | 'log-layout'
  | 'tsconfig'
  | 'toml'
  | 'properties'
  | 'dockerfile'
  | 'terraform'
  | 'markdown'
  | 'shell'
  | 'systemd'
  | 'codeowners'
  | 'text'
  /** Not read as a language, only searched for credentials: what a review leaves out. No path has it. */
  | 'opaque'

/** Lines of one file, 1-based and inclusive. */
export interface Span {
  readonly startLine: number
  readonly endLine: number
}

/** Whether two ranges of lines have a line in common. */
export const overlaps = (one: Span, other: Span): boolean => one.startLine <= other.endLine && other.startLine <= one.endLine

/** Lines of a named file; `path` is relative to the repository's root, with `/`. */
export interface Place extends Span {
  readonly path: string
}

/**
 * The purpose of a file. Decided once, when a snapshot is linked; rules state which roles they judge (`production` alone by default).
 * `migration` is production code that runs once against the database.
 */
export type FileRole = 'production' | 'migration' | 'test' | 'script' | 'example' | 'docs' | 'ci' | 'generated' | 'vendored'

/** Where the code of a file runs. `unknown` counts as a server's code in a package that nothing shows to be a user interface. */
export type FileSide = 'backend' | 'frontend' | 'universal' | 'unknown'
