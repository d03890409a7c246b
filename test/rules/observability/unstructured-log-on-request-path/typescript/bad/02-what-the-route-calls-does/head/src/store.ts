import 'pg'
export const store = (id: string) => {
  console.error(`storing ${id}`) // <- finding
}
