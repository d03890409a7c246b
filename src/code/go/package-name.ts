const isVersion = (part: string): boolean => part.length > 1 && part.startsWith('v') && !Number.isNaN(Number(part.slice(1)))

/**
 * The name that an import without a name makes visible. Only the package itself decides it; by convention it is the last part of the path
 * without a major version, `go-` or `.go`: `redis` for `github.com/redis/go-redis/v9`, `yaml` for `gopkg.in/yaml.v3`.
 */
export const packageName = (module: string): string => {
  const parts = module.split('/')
  let name = parts.at(-1) ?? ''
  if (parts.length > 1 && isVersion(name)) name = parts.at(-2) ?? name
  const dot = name.lastIndexOf('.')
  if (dot > 0 && isVersion(name.slice(dot + 1))) name = name.slice(0, dot)
  if (name.startsWith('go-')) name = name.slice(3)
  if (name.endsWith('-go') || name.endsWith('.go')) name = name.slice(0, -3)
  return name.replaceAll('-', '')
}
