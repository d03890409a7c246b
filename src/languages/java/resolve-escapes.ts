const simpleEscapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', s: ' ' }

const isOctal = (code: number): boolean => code >= 48 && code <= 55

/** Resolves the escape sequences of the Java Language Specification, 3.3 (`\u0041`) and 3.10.7. */
export const resolveEscapes = (raw: string): string => {
  let at = raw.indexOf('\\')
  if (at < 0) return raw
  let resolved = ''
  let from = 0
  for (; at >= 0; at = raw.indexOf('\\', from)) {
    resolved += raw.slice(from, at)
    const next = raw[at + 1] ?? ''
    from = at + 2
    if (next === 'u') {
      while (raw[from] === 'u') from += 1
      const code = Number.parseInt(raw.slice(from, from + 4), 16)
      if (!Number.isNaN(code)) resolved += String.fromCharCode(code)
      from += 4
    } else if (isOctal(next.charCodeAt(0))) {
      const most = next <= '3' ? 3 : 2
      while (from < at + 1 + most && isOctal(raw.charCodeAt(from))) from += 1
      resolved += String.fromCharCode(Number.parseInt(raw.slice(at + 1, from), 8))
    } else if (next === '\r') {
      if (raw[from] === '\n') from += 1
    } else if (next !== '\n') resolved += simpleEscapes[next] ?? next
  }
  return resolved + raw.slice(from)
}
