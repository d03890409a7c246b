import type { FactBase } from './shared.ts'

/**
 * Something that a text runs as code, beside the modules that it imports by name: a file whose path it puts together, a text that it reads and
 * evaluates, a program that it starts, a command of an image or of a script.
 */
export interface CodeLoad extends FactBase<'code-load'> {
  /**
   * - `file`: `target` is a path
   * - `folder`: `target` is the beginning of a path whose end is not known: anything below that folder may be loaded
   * - `module`: `target` is the name of a module
   * - `command`: `words` are a command line
   * - `search-path`: modules are also looked for in the folder `target`
   */
  readonly what: 'file' | 'folder' | 'module' | 'command' | 'search-path'
  readonly target: string
  /** `here`: relative to the folder of the file; `anywhere`: to a working folder, which is that one or one above it. */
  readonly from: 'here' | 'anywhere'
  /** It may be this, by what else the file writes down: which one it is, is worked out when it runs. */
  readonly isCertain?: false
  /** Its text is read and evaluated, whatever its name says. */
  readonly evaluated?: true
  readonly words?: readonly string[]
  /** What an image copies from the repository before it runs the command. */
  readonly copied?: readonly string[]
}
