import type { FactBase } from './shared.ts'

/**
 * Code that a text runs besides the modules it imports by name: a file whose path it builds, a text that it reads and evaluates, a program
 * that it starts, a command of an image or of a script.
 */
export interface CodeLoad extends FactBase<'code-load'> {
  /**
   * - `file`: `target` is a path
   * - `folder`: `target` is the start of a path whose end is unknown: anything below that folder may be loaded
   * - `module`: `target` is the name of a module
   * - `command`: `words` are a command line
   * - `search-path`: modules are also searched in the folder `target`
   * - `open`: the text does not determine what is loaded
   * - `text`: code that is written as a string, which no rule reads
   */
  readonly what: 'file' | 'folder' | 'module' | 'command' | 'search-path' | 'open' | 'text'
  readonly target: string
  /** `here`: relative to the file's folder; `anywhere`: relative to a working directory, which is that folder or one of its parents. */
  readonly from: 'here' | 'anywhere'
  /** Its text is read and evaluated, whatever its name. */
  readonly evaluated?: true
  readonly words?: readonly string[]
  /** Folders of the repository that the command may run in, where a text names them. */
  readonly folders?: readonly string[]
  /** What an image copies from the repository before it runs the command. */
  readonly copied?: readonly string[]
}
