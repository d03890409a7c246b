export const print = (record: Record<string, string>) => {
  for (const key of Object.keys(record)) validate(key)
}
