import { WebSocket } from 'ws'
import { expect, it } from 'vitest'

it('answers', async () => {
  const socket = new WebSocket('ws://localhost:8081')
  socket.on('error', (error) => expect(error).toBeUndefined())
  socket.on('open', () => socket.send('hello'))
})
