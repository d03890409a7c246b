import axios, { type AxiosInstance } from 'axios'
import { Office } from './base.js'

export class Permits extends Office {
  private kept?: AxiosInstance

  private client(): AxiosInstance {
    if (!this.kept) this.kept = axios.create({ baseURL: process.env.PERMITS_URL })
    return this.kept
  }

  private get archive() {
    return axios.create({ baseURL: process.env.ARCHIVE_URL })
  }

  async list() {
    return (await this.client().get('/permits')).data // <- finding
  }

  async old() {
    return (await this.archive.get('/permits')).data // <- finding
  }

  async offices() {
    return (await this.http().get('/offices')).data // <- finding
  }
}
