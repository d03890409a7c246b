import type { ModuleResolver } from './module-resolver.ts'

/** How many trailing parts of a path are indexed as a class name: deeper packages are not worth an index. */
const maxParts = 16

/**
 * Resolves Java classes by their full name (`com.example.orders.OrderService`) to the file whose path ends with it, in any source folder.
 */
export const resolveJavaModules = (paths: ReadonlySet<string>): ModuleResolver => {
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    if (!path.endsWith('.java')) continue
    const parts = path.slice(0, -'.java'.length).split('/')
    const simple = parts[parts.length - 1] ?? ''
    const list = byName.get(simple)
    if (list) list.push(path)
    else byName.set(simple, [path])
  }
  return {
    resolve(_from, module) {
      const parts = module.split('.')
      if (parts.length > maxParts) return []
      const suffix = `${parts.join('/')}.java`
      return (byName.get(parts[parts.length - 1] ?? '') ?? []).filter((path) => path === suffix || path.endsWith(`/${suffix}`))
    },
    inner: () => undefined,
  }
}
