import type { Endpoint } from '#model/facts/requests/endpoint'
import type { RouterMount } from '#model/facts/requests/router-mount'
import type { Linked, System } from '#model/system'
import { remembered } from '#link/reads'

/** How many routers inside routers are followed. */
const maxDepth = 4

interface Mount {
  readonly at: { readonly path: string }
  readonly router: string
  readonly prefix: string
}

/** The places where routers are mounted, by the file and the name of the mounted one. */
const mountsIn = remembered((system): ReadonlyMap<string, readonly Mount[]> => {
  const found = new Map<string, Mount[]>()
  const add = (mount: Linked<RouterMount>): void => {
    const mounted = system.define(mount.at.path, mount.mounted)
    if (!mounted) return
    const key = `${mounted.path} ${mounted.name}`
    found.set(key, [...(found.get(key) ?? []), mount])
  }
  system.facts('router-mount').forEach(add)
  return found
})

const join = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`

const prefixesOf = (system: System, path: string, names: readonly string[], depth: number): readonly string[] => {
  const all = mountsIn(system)
  const own = names.flatMap((name) => all.get(`${path} ${name}`) ?? [])
  const inner = own.filter(({ router }) => router === '').map(({ prefix }) => prefix)
  const outer = own.filter(({ router }) => router !== '')
  const base = join(...inner)
  if (outer.length === 0 || depth === maxDepth) return [base]
  return outer.flatMap((mount) =>
    prefixesOf(system, mount.at.path, [mount.router], depth + 1).map((prefix) => join(prefix, mount.prefix, base)),
  )
}

/** The paths at which an endpoint answers, with the prefixes of the routers that it is mounted on, as far as the repository shows them. */
export const mountedPaths = (system: System, endpoint: Linked<Endpoint>): readonly string[] =>
  prefixesOf(system, endpoint.at.path, [endpoint.router, endpoint.within], 0).map((prefix) => join(prefix, endpoint.route))
