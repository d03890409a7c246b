export interface Index {
  add(id: string): Promise<void>
}
