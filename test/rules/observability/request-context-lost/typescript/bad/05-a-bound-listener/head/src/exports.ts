import { jobs } from './jobs'

export function whenExported(id: string, tell: (id: string) => void): void {
  jobs.once(`exported:${id}`, tell)
}
