import pino from 'pino'

const log = pino()

export const handle = (req, res) => {
  try {
    res.json(run(req.body))
  } catch (err) {
    log.error({ err, headers: { ...req.headers } }, 'failed') // <- finding
    res.sendStatus(500)
  }
}
