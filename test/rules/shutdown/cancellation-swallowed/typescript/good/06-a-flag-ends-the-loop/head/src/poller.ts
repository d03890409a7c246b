let running = true
const controller = new AbortController()
export const run = async (url: string) => {
  while (running) {
    try { await fetch(url, { signal: controller.signal }) } catch (error) { console.error(error) }
  }
}
export const stop = () => { running = false; controller.abort() }
