import type { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'

/** What surrounds a call, as the facts of its language name it. */
export interface Place {
  /** Qualified name of the function around it. */
  readonly within: string
  /** The callee as written, shortened. */
  readonly calleeText: string
}

/** Names the surroundings of a call, or of a literal, as other facts of its language do. */
export type PlaceOf = (located: Located) => Place

/** One module in the code model, with the names of its places. All concepts that are read from the model share it. */
export interface ModuleCode {
  readonly file: CodeFile
  readonly placeOf: PlaceOf
  /** Qualified name of the function around any part of the text; empty at the top of the file. */
  readonly withinAt: (located: Located) => string
}

/** The surroundings of a call, if the syntax tree has a call at these offsets. */
type FindPlace = (located: Located) => Place | undefined

const nowhere: Place = { within: '', calleeText: '' }

/** Lowers a module when the first concept asks, and once only. */
export const moduleCode = <Module extends object>(
  fileOf: (module: Module) => CodeFile,
  placesIn: (module: Module) => FindPlace,
  withinIn: (module: Module) => ModuleCode['withinAt'],
): ((module: Module) => ModuleCode) => {
  const known = new WeakMap<Module, ModuleCode>()
  return (module) => {
    const before = known.get(module)
    if (before) return before
    const find = placesIn(module)
    const made: ModuleCode = { file: fileOf(module), placeOf: (located) => find(located) ?? nowhere, withinAt: withinIn(module) }
    known.set(module, made)
    return made
  }
}
