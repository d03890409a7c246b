const all: (() => unknown)[] = []

export const onStop = (one: () => unknown): void => {
  all.push(one)
}

process.once('SIGTERM', () => {
  for (const one of all) one()
})
