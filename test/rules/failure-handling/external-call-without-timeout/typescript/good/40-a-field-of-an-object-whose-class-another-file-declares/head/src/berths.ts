import type { Remotes } from './remotes.ts'

export class Berths {
  constructor(private readonly remotes: Remotes) {}

  async depth(berth: string): Promise<number> {
    const { data } = await this.remotes.tides.get(`/berths/${berth}`)
    return data.depth
  }
}
