import { uploadSeconds } from './metrics'

export const observeAll = (req: any, res: any, next: () => void): void => {
  const end = uploadSeconds.startTimer()
  res.on('finish', () => end())
  next()
}
