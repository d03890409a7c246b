const units: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [86_400, 'day', 'days'],
  [3_600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
]

/** A length of time in its largest unit: `3 days`, `2.5 hours`. */
export const duration = (seconds: number): string => {
  const [length, one, many] = units.find(([each]) => seconds >= each) ?? [1, 'second', 'seconds']
  const amount = Math.round((seconds / length) * 10) / 10
  const shown = amount >= 10 ? Math.round(amount) : amount
  return `${shown} ${shown === 1 ? one : many}`
}
