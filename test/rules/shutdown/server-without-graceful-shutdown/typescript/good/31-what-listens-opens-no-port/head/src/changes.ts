import { EventEmitter } from 'node:events'

export class Changes {
  readonly #events = new EventEmitter()

  listen(channel: string, handle: (text: string) => void): void {
    this.#events.on(channel, handle)
  }
}

export const changes = new Changes()
