import type { Fact } from '#model/fact'
import type { Language } from '#model/source-file'

/** Languages of texts that deploy: what one of them names, it may set. */
const deploys: ReadonlySet<Language> = new Set<Language>([
  ...(['yaml', 'dockerfile', 'terraform', 'shell', 'systemd', 'properties', 'json', 'toml', 'text'] as const),
])

/** More names are those of a dictionary, not of an environment. */
const mostNames = 800

/** Words in capitals of a text that deploys, with an underscore or before an assignment. */
export const namedVariables = (text: string, language: Language): readonly Fact[] => {
  if (!deploys.has(language)) return []
  const found = new Set<string>()
  for (const [word] of text.matchAll(
    /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])[A-Z][A-Z0-9]{2,}(?=["']?\s?[:=])/g,
  )) {
    found.add(word)
    if (found.size > mostNames) break
  }
  if (found.size === 0) return []
  return [{ kind: 'named-variables', at: { startLine: 1, endLine: 1 }, within: '', subject: 'variables', names: [...found] }]
}
