/** All texts that a pattern with alternatives in braces matches: `a#{get,post}` gives `a#get` and `a#post`. Braces do not nest. */
export const expandBraces = (pattern: string): readonly string[] => {
  const open = pattern.indexOf('{')
  const close = pattern.indexOf('}', open)
  if (open < 0 || close < 0) return [pattern]
  const rest = expandBraces(pattern.slice(close + 1))
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => rest.map((end) => pattern.slice(0, open) + choice + end))
}
