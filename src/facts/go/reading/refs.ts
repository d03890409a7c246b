import type { Ref } from '#model/fact'
import type { Module, NamedType, Origin } from '#languages/go/module'

/** The package that a file belongs to, for names that other files of its folder declare. */
export const ownPackage = '.'

/** A name of the own package: of this file if declared here, otherwise of the file that declares it. */
export const ownRef = (module: Module, name: string): Ref => {
  const [head = '', member] = name.split('.')
  const here = module.functionNamed(name) !== undefined || (member === undefined && module.topNames.has(head))
  return here ? { name } : { module: ownPackage, name }
}

const typeRef = (module: Module, type: NamedType, path: readonly string[]): Ref => {
  const name = [type.name, ...path].join('.')
  return type.module === undefined ? ownRef(module, name) : { module: type.module, name }
}

/**
 * The name under which linking looks something up: a function, a method by its receiver's type (`Store.Save`), a variable, or what a
 * function gives (`NewStore().Save`).
 */
export const refOf = (module: Module, origin: Origin): Ref | undefined => {
  switch (origin.kind) {
    case 'import':
      return origin.path.length > 0 ? { module: origin.module, name: origin.path.join('.') } : undefined
    case 'package':
      return ownRef(module, origin.path.join('.'))
    case 'value':
      return origin.path.length > 0 ? typeRef(module, origin.type, origin.path) : undefined
    case 'made': {
      const made = origin.result === 0 ? refOf(module, origin.callee) : undefined
      if (!made || origin.path.length === 0) return undefined
      const name = `${made.name}().${origin.path.join('.')}`
      return { module: made.module ?? ownPackage, name }
    }
    case 'unknown':
      return undefined
  }
}

const basicTypes = /^(string|bool|error|any|byte|rune|u?int(8|16|32|64)?|uintptr|float(32|64)|complex(64|128)|interface|struct|comparable)$/

/** Whether a type's name is one that a package declares. */
export const isDeclaredType = (type: NamedType): boolean => type.module !== undefined || !basicTypes.test(type.name)
