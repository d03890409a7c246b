export class Importer {
  private readonly ids = new Set<string>()

  isNew(id: string): boolean {
    if (this.ids.has(id)) return false
    this.ids.add(id)
    return true
  }
}
