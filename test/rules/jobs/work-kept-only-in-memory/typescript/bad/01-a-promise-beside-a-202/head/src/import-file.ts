export async function importFile(file: string): Promise<void> {
  for (const row of await rowsOf(file)) await store(row)
}
declare function rowsOf(file: string): Promise<string[]>
declare function store(row: string): Promise<void>
