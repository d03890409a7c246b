import express from 'express'
export const app = express()
export const watch = (child: { on(name: string, run: () => void): void }) => {
  child.on('SIGKILL', () => console.log('a name of ours'))
}
