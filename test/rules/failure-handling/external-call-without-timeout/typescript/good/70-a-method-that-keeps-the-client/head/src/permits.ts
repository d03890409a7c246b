import axios, { type AxiosInstance } from 'axios'
import { Office } from './base.js'

export class Permits extends Office {
  private kept?: AxiosInstance

  private client(): AxiosInstance {
    if (!this.kept) this.kept = axios.create({ baseURL: process.env.PERMITS_URL, timeout: 5_000 })
    return this.kept
  }

  private get archive() {
    return axios.create({ baseURL: process.env.ARCHIVE_URL, timeout: 5_000 })
  }

  async list() {
    return (await this.client().get('/permits')).data
  }

  async old() {
    return (await this.archive.get('/permits')).data
  }

  async offices() {
    return (await this.http().get('/offices')).data
  }
}
