import type { FileFacts, Ref } from '#model/fact'
import { indexOf } from './facts-index.ts'
import type { ModuleResolver } from './modules/module-resolver.ts'

/** Where a name is defined. */
export interface Definition {
  readonly path: string
  readonly name: string
}

export type Define = (from: string, ref: Ref) => Definition | undefined

const maxExportDepth = 8

/**
 * Finds where a name of a module is defined, following imports and re-exports.
 *
 * @param factsOf facts of a file of the snapshot
 * @param visit called with each file whose facts, or whose absence, influenced the answer
 */
export const definitions = (
  factsOf: (path: string) => FileFacts | undefined,
  { resolve, inner }: ModuleResolver,
  visit: (path: string) => void = () => undefined,
): Define => {
  const define = (from: string, ref: Ref, depth: number): Definition | undefined => {
    if (ref.module === undefined) return { path: from, name: ref.name }
    if (depth > maxExportDepth) return undefined
    const paths = resolve(from, ref.module)
    for (const path of paths) visit(path)
    const found = defineMember(paths, ref.name, depth)
    if (found) return found
    for (const path of paths) {
      const inside = defineIn(path, ref.name, depth)
      if (inside) return inside
    }
    // A name in a package may itself be a module (`from app import clients`).
    const [head = '', ...rest] = ref.name.split('.')
    const module = rest.length > 0 ? inner(from, ref.module, head) : undefined
    return module === undefined ? undefined : define(from, { module, name: rest.join('.') }, depth + 1)
  }

  /**
   * Resolves an exported name with members: a method defined in a different file from its type (`Store.Save`), or the type of a field or a
   * result (`Server.store`, `NewStore()`).
   */
  const defineMember = (paths: readonly string[], name: string, depth: number): Definition | undefined => {
    const files = paths.flatMap((path) => {
      const facts = factsOf(path)
      const members = facts && indexOf(facts).members
      return members ? [{ path, members }] : []
    })
    if (files.length === 0) return undefined
    const parts = name.split('.')
    for (let length = parts.length; length > 0; length -= 1) {
      const head = parts.slice(0, length).join('.')
      if (!/[.(]/.test(head)) continue
      const rest = parts
        .slice(length)
        .map((part) => `.${part}`)
        .join('')
      for (const { path, members } of files) {
        const exported = members.get(head)
        if (!exported) continue
        if (exported.module === undefined) return { path, name: exported.local + rest }
        const found = define(path, { module: exported.module, name: exported.local + rest }, depth + 1)
        if (found) return found
      }
    }
    return undefined
  }

  /** A member of an instance: a method of its class, or what the factory returned that made it. */
  const defineMade = (path: string, made: Ref, tail: string, depth: number): Definition | undefined => {
    const name = made.name + tail
    return made.module === undefined ? { path, name } : define(path, { module: made.module, name }, depth + 1)
  }

  const defineIn = (path: string, name: string, depth: number): Definition | undefined => {
    const facts = factsOf(path)
    if (!facts) return undefined
    const { exports, stars } = indexOf(facts)
    const dot = name.indexOf('.')
    const head = dot === -1 ? name : name.slice(0, dot)
    const tail = dot === -1 ? '' : name.slice(dot)
    const exported = exports.get(head)
    if (exported) {
      const { made } = exported
      if (made && tail !== '') return defineMade(path, made, tail, depth)
      if (exported.module === undefined) return { path, name: exported.local + tail }
      // `export * as clients from './clients'`: the next member is the exported name.
      const further = exported.local === '*' ? tail.slice(1) : exported.local + tail
      return define(path, { module: exported.module, name: further }, depth + 1)
    }
    // `import * as api` followed by a member, or CommonJS: the head itself may be the export of a default object.
    for (const { module } of stars) {
      const found = define(path, { module, name }, depth + 1)
      if (found) return found
    }
    // `module.exports = new Mailer()`: all members are those of the instance.
    const whole = exports.get('default')?.made
    if (whole && head !== 'default') return defineMade(path, whole, `.${name}`, depth)
    return head === 'default' ? { path, name: `default${tail}` } : undefined
  }

  return (from, ref) => define(from, ref, 0)
}
