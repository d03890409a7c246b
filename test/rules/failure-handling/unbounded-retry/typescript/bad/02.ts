export async function waitForDatabase(db: { query(sql: string): Promise<unknown> }) {
  for (;;) { // <- finding
    try {
      await db.query('select 1')
      return
    } catch {
      console.log('not yet')
    }
  }
}