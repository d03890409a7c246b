/** The entries of the tag of a Go field, by key: `env:"PORT,required" envDefault:"80"` (reflect.StructTag). */
export const tagEntries = (tag: string): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>()
  let rest = tag
  for (;;) {
    const colon = rest.indexOf(':"')
    if (colon < 0) return entries
    let end = colon + 2
    while (end < rest.length && rest[end] !== '"') end += rest[end] === '\\' ? 2 : 1
    entries.set(rest.slice(0, colon).trim(), rest.slice(colon + 2, end))
    rest = rest.slice(end + 1)
  }
}
