const all: (() => Promise<unknown>)[] = []

export const onShutdown = (one: () => Promise<unknown>): void => {
  all.push(one)
}

process.once('SIGTERM', () => {
  void Promise.allSettled(all.map((one) => one())).then(() => process.exit(0))
})
