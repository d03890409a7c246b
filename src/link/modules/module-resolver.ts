/** Resolves imports to paths of the repository, by the rules of the importing file's language. */
export interface ModuleResolver {
  /**
   * The files that `module` names when `from` imports it: none for external packages and unresolvable names, several if a package is a
   * folder.
   */
  resolve(from: string, module: string): readonly string[]
  /** The module that a member of a module names, in languages where modules contain modules (Python); undefined if it names none. */
  inner(from: string, module: string, member: string): string | undefined
}
