import { uploadSeconds } from './metrics'

export const observed = (name: string, handler: any) => async (req: any, res: any) => {
  const end = uploadSeconds.startTimer()
  await handler(req, res)
  end()
}
