import { trucks } from './trucks.js'
import { moves } from './store.js'

export const finish = async (id: string, isOwn: boolean): Promise<void> => {
  const move = await moves.load(id)
  if (isOwn) {
    await moves.update(id, { status: 'done' })
    await trucks.release(move.truck)
    return
  }
  await trucks.release(move.truck)
  await moves.update(id, { status: 'done' })
}
