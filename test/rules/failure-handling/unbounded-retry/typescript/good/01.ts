export async function becomeLeader(locks: { acquire(name: string): Promise<string> }, sleep: (ms: number) => Promise<void>) {
  while (true) {
    try {
      return await locks.acquire('leader')
    } catch {
      await sleep(5_000)
    }
  }
}