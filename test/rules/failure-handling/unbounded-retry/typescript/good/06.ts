export const drain = async (reader: ReadableStreamDefaultReader) => {
  while (true) {
    const { done } = await reader.read()
    if (done) return
  }
}