import type { CatalogEntry } from '#model/facts/document'

/** A service's entry in a Backstage catalog (`catalog-info.yaml`), recognized by its `apiVersion` and `kind`. */
export const catalogEntries = (text: string): CatalogEntry[] => {
  if (!/^apiVersion:\s*["']?backstage\.io\//m.test(text)) return []
  const value = (key: string, part: string): string =>
    new RegExp(`^\\s+${key}:\\s*["']?([^"'#\\n]+?)["']?\\s*(#.*)?$`, 'm').exec(part)?.[1] ?? ''
  let line = 1
  return text.split(/^---\s*$/m).flatMap((part) => {
    const startLine = line
    line += part.split('\n').length - 1
    if (!/^kind:\s*["']?(Component|System|API|Resource)\b/m.test(part)) return []
    const name = value('name', part)
    return [
      {
        kind: 'catalog-entry' as const,
        at: { startLine, endLine: line },
        within: '',
        subject: name,
        name,
        owner: value('owner', part),
        type: value('type', part),
      },
    ]
  })
}
