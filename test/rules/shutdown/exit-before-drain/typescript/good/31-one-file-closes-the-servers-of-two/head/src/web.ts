import { app } from './app.ts'

export const web = app.listen(8080)
