const parts = /\*\*\/|\*\*|\*|\?|\\(.)|([^*?\\]+)/g

const meanings: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * Whether a pattern of CODEOWNERS matches a path, by the rules of gitignore files, except that a name at the end also means all files of that
 * folder, and `docs/*` only the files directly in it.
 */
export const ownerPattern = (pattern: string): ((path: string) => boolean) => {
  const body = pattern.replace(/^\//, '').replace(/\/$/, '')
  const start = pattern.startsWith('/') || body.includes('/') ? '' : '(?:.*/)?'
  const inside = pattern.endsWith('/') ? '/.*' : body.endsWith('/*') ? '' : '(?:/.*)?'
  const source = body.replaceAll(parts, (part, escaped?: string) => meanings[part] ?? literal(escaped ?? part))
  const matches = new RegExp(`^${start}${source}${inside}$`)
  return body === '' ? () => true : (path) => matches.test(path)
}
