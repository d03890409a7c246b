export class Catalogue {
  private readonly titles = new Map<string, string>()

  titleOf(id: string): string | undefined {
    return this.titles.get(id)
  }
}
