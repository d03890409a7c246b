/** Words of functions that may handle the failure of what they run. */
export const handlingWords: ReadonlySet<string> = new Set(
  'settled settle safe safely fallback default recover recovery optional breaker circuit try attempt tolerate swallow degraded or else suppress'.split(
    ' ',
  ),
)
