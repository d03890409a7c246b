import { Injectable, OnApplicationBootstrap } from '@nestjs/common'
import axios from 'axios'

@Injectable()
export class ItemsService implements OnApplicationBootstrap {
  private readonly http = axios.create({ baseURL: process.env.PIM_URL, timeout: 5_000 })
  private readonly items = new Map<string, string>()

  async onApplicationBootstrap(): Promise<void> {
    await this.loadAll() // <- finding
  }

  private async loadAll(): Promise<void> {
    for (let page = 1; page <= 300; page++) {
      const { data } = await this.http.get(`/items?page=${page}`)
      for (const item of data) this.items.set(item.sku, item.title)
    }
  }
}
