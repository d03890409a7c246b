export async function waitForDatabase(db: { query(sql: string): Promise<unknown> }, sleep: (ms: number) => Promise<void>) {
  for (;;) {
    try {
      await db.query('select 1')
      return
    } catch {
      await sleep(1_000)
    }
  }
}