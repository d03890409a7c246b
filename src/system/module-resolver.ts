/** Turns what a file imports into paths of the repository, by the rules of its language. */
export interface ModuleResolver {
  /** The files that `module` names when `from` imports it: none for packages from outside and what cannot be told, several where a package is a folder. */
  resolve(from: string, module: string): readonly string[]
  /** The module that a member of a module names, where modules hold modules (Python); undefined when it names none. */
  inner(from: string, module: string, member: string): string | undefined
}
