export const load = async (mirrors: string[], path: string): Promise<Response> => {
  let i = 0
  while (true) {
    try {
      return await fetch(mirrors[i] + path)
    } catch {
      i += 1
      if (i === mirrors.length) throw new Error('no mirror answers')
    }
  }
}