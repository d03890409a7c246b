const controller = new AbortController()
export const follow = async (url: string) => {
  for (;;) {
    try {
      await fetch(url, { signal: controller.signal })
    } catch (error) {
      if (controller.signal.aborted) return // <- finding
      console.error(error)
    }
  }
}
process.once('SIGTERM', () => controller.abort())
