const closers: (() => Promise<unknown> | void)[] = []

export const onClose = (closer: () => Promise<unknown> | void) => closers.push(closer)

process.on('SIGTERM', async () => {
  for (const close of closers.reverse()) await close()
  process.exit(0)
})
