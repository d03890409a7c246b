const many = Symbol('many')
const one = Symbol('one')
type Token = string | typeof many | typeof one
/** What one folder or file name must look like. */
type Segment = readonly Token[]

const anyDepth: Segment = [many, many]
const isAnyDepth = (segment: Segment): boolean => segment.length === 2 && segment.every((token) => token === many)

const segmentsOf = (body: string): readonly Segment[] => {
  const segments: Token[][] = [[]]
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charAt(at)
    if (char === '/') segments.push([])
    else if (char === '\\') segments.at(-1)?.push(body.charAt((at += 1)))
    else segments.at(-1)?.push(char === '*' ? many : char === '?' ? one : char)
  }
  return segments
}

/** In a time that grows with the product of both lengths, whatever the pattern: it comes from the repository. */
const matchesName = (segment: Segment, name: string): boolean => {
  let [token, char, star, retryAt] = [0, 0, -1, 0]
  while (char < name.length)
    if (segment[token] === many) [star, token, retryAt] = [token, token + 1, char]
    else if (segment[token] === one || segment[token] === name.charAt(char)) [token, char] = [token + 1, char + 1]
    else if (star >= 0) [token, retryAt, char] = [star + 1, retryAt + 1, retryAt + 1]
    else return false
  return segment.slice(token).every((rest) => rest === many)
}

/**
 * Whether a pattern of CODEOWNERS matches a path, by the rules of gitignore files, except that a name at the end also means all files of that
 * folder, and `docs/*` only the files directly in it.
 */
export const ownerPattern = (pattern: string): ((path: string) => boolean) => {
  const body = pattern.replace(/^\//, '').replace(/\/$/, '')
  if (body === '') return () => true
  const isAnchored = pattern.startsWith('/') || body.includes('/')
  const written = [...(isAnchored ? [] : [anyDepth]), ...segmentsOf(body)]
  // Two of any depth in a row mean no more than one.
  const segments = written.filter((segment, at) => !isAnyDepth(segment) || !isAnyDepth(written[at - 1] ?? []))
  // Behind the last segment, and inside the folder that it names.
  const [end, inside] = [segments.length, segments.length + 1]
  const skipped = (at: number): readonly number[] => {
    const segment = segments[at]
    return segment && isAnyDepth(segment) ? [at, at + 1] : [at]
  }
  const after = (at: number, name: string): readonly number[] => {
    const segment = segments[at]
    if (!segment) return [inside]
    if (isAnyDepth(segment)) return skipped(at)
    return matchesName(segment, name) ? skipped(at + 1) : []
  }
  return (path) => {
    let reached = new Set(skipped(0))
    for (const name of path.split('/')) reached = new Set([...reached].flatMap((at) => after(at, name)))
    if (pattern.endsWith('/')) return reached.has(inside)
    return reached.has(end) || (reached.has(inside) && !body.endsWith('/*'))
  }
}
