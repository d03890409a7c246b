export const load = async (url: string) => {
  let controller: AbortController
  while (true) {
    controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), 2000)
    try { return await fetch(url, { signal: controller.signal }) } catch (error) { console.warn(error) } finally { clearTimeout(timer) }
  }
}
