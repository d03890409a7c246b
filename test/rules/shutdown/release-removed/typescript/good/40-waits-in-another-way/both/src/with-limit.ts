export const withLimit = async (all: Iterable<Promise<void>>, ms: number): Promise<void> => {
  await Promise.race([Promise.allSettled(all), new Promise((done) => setTimeout(done, ms))])
}
