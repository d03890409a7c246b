import type { Origin } from './nouns.ts'

/** An import path without what only says its major version: `github.com/redis/go-redis/v9` and `gopkg.in/yaml.v3` lose their ends. */
export const withoutVersion = (module: string): string => module.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, '')

/**
 * One string for an origin, to compare with tables: `net/http#Get`, `net/http#Client.Do` (a member of a value of that type),
 * `github.com/redis/go-redis#NewClient().Get` (of what a call gives), `.#charge` (a name of this package).
 */
export const originName = (origin: Origin): string => {
  const known = originNames.get(origin)
  if (known !== undefined) return known
  const name = nameOf(origin)
  originNames.set(origin, name)
  return name
}

const originNames = new WeakMap<Origin, string>()

const nameOf = (origin: Origin): string => {
  const members = (path: readonly string[]): string => path.join('.')
  switch (origin.kind) {
    case 'import':
      return `${withoutVersion(origin.module)}#${members(origin.path)}`
    case 'value':
      return `${origin.type.module === undefined ? '.' : withoutVersion(origin.type.module)}#${members([origin.type.name, ...origin.path])}`
    case 'made': {
      const rest = members(origin.path)
      return `${originName(origin.callee)}()${origin.result > 0 ? `[${origin.result}]` : ''}${rest ? `.${rest}` : ''}`
    }
    case 'package':
      return `.#${members(origin.path)}`
    case 'unknown':
      return 'unknown#'
  }
}
