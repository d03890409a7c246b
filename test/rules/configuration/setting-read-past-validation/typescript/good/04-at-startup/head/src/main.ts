import { app } from './app.js'

const start = async () => {
  app.set('region', process.env.REGION)
  app.listen(8080)
}
start()
