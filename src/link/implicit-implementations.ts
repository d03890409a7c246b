import type { Definition } from './definitions.ts'
import type { SnapshotFile } from './snapshot.ts'

/** A method of an interface, and one of a type that has all methods of that interface. */
export interface Implementation {
  readonly of: Definition
  readonly by: Definition
}

/** With more types than this, an interface is one of the language (`Close`), and says nothing about which of them a call runs. */
const maxTypes = 3

const typeAndMethod = (name: string): readonly [string, string] | undefined => {
  const dot = name.indexOf('.')
  return dot > 0 && !name.includes('.', dot + 1) && !name.includes(' ') ? [name.slice(0, dot), name.slice(dot + 1)] : undefined
}

interface Methods {
  readonly type: string
  /** The file of each method. */
  readonly methods: Map<string, string>
}

const add = (to: Map<string, Methods>, key: string, type: string, method: string, path: string): void => {
  const found = to.get(key) ?? { type, methods: new Map<string, string>() }
  found.methods.set(method, path)
  to.set(key, found)
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/**
 * Go types implement an interface by having its methods, without naming it. Types of tests and generated ones, such as mocks, are left out.
 */
export const implicitImplementations = (files: readonly SnapshotFile[]): readonly Implementation[] => {
  const interfaces = new Map<string, Methods>()
  const types = new Map<string, Methods>()
  for (const { path, language, facts } of files) {
    if (language !== 'go' || facts.traits.tests || path.endsWith('_test.go')) continue
    const { abstracts = [], bases = [], functions } = facts
    const embedding = new Set(bases.map(({ of }) => of))
    for (const name of abstracts) {
      const parts = typeAndMethod(name)
      // It has the methods of what it embeds, too.
      if (parts && !embedding.has(parts[0])) add(interfaces, `${path}\0${parts[0]}`, parts[0], parts[1], path)
    }
    if (facts.traits.generated) continue
    for (const { name } of functions) {
      const parts = typeAndMethod(name)
      if (parts) add(types, `${folderOf(path)}\0${parts[0]}`, parts[0], parts[1], path)
    }
  }
  if (interfaces.size === 0) return []
  const byMethod = new Map<string, Methods[]>()
  for (const one of types.values())
    for (const method of one.methods.keys()) {
      const list = byMethod.get(method)
      if (list) list.push(one)
      else byMethod.set(method, [one])
    }
  const found: Implementation[] = []
  for (const { type, methods } of interfaces.values()) {
    const lists = [...methods.keys()].map((method) => byMethod.get(method) ?? [])
    const fewest = lists.reduce((least, list) => (list.length < least.length ? list : least))
    const having = fewest.filter((one) => [...methods.keys()].every((method) => one.methods.has(method)))
    if (having.length > maxTypes) continue
    for (const one of having)
      for (const [method, path] of methods)
        found.push({
          of: { path, name: `${type}.${method}` },
          by: { path: one.methods.get(method) as string, name: `${one.type}.${method}` },
        })
  }
  return found
}
