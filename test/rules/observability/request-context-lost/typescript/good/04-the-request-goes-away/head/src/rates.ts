import table from './rates.json'

export async function rates(base: string): Promise<unknown> {
  return table[base]
}
