import type { CatalogEntry } from '#model/facts/documents/document'
import type { Span } from '#model/source-file'

/** Annotations of alerting services, by the domains that these document for Backstage. */
const pager =
  /^\s+["']?((?:pagerduty\.com|opsgenie\.com|splunk\.com|victorops\.com|grafana\.com|incident\.io|rootly\.com|firehydrant\.com|squadcast\.com|ilert\.com|xmatters\.com)\/[\w.-]+)["']?:\s*\S/

/** A service's entry in a Backstage catalog (`catalog-info.yaml`), recognized by its `apiVersion` and `kind`. */
export const catalogEntries = (text: string): CatalogEntry[] => {
  if (!/^apiVersion:\s*["']?backstage\.io\//m.test(text)) return []
  const value = (key: string, part: string): string =>
    new RegExp(`^\\s+${key}:[^\\S\\n]*["']?([^"'#\\n]+?)["']?[^\\S\\n]*(#.*)?$`, 'm').exec(part)?.[1] ?? ''
  let line = 1
  return text.split(/^---\s*$/m).flatMap((part) => {
    const startLine = line
    line += part.split('\n').length - 1
    if (!/^kind:\s*["']?(Component|System|API|Resource)\b/m.test(part)) return []
    const name = value('name', part)
    const lines = part.split('\n')
    const spanAt = (index: number): Span => ({ startLine: startLine + index, endLine: startLine + index })
    const owned = lines.findIndex((one) => /^\s+owner:/.test(one))
    return [
      {
        kind: 'catalog-entry' as const,
        at: { startLine, endLine: line },
        within: '',
        subject: name,
        name,
        owner: value('owner', part),
        type: value('type', part),
        lifecycle: value('lifecycle', part),
        ...(owned >= 0 ? { ownerAt: spanAt(owned) } : {}),
        pagers: lines.flatMap((one, index) => {
          const name = pager.exec(one)?.[1]
          return name === undefined ? [] : [{ name, at: spanAt(index) }]
        }),
      },
    ]
  })
}
