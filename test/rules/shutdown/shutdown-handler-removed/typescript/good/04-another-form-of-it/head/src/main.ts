import closeWithGrace from 'close-with-grace'
import { server } from './server.js'
server.listen(3000)
closeWithGrace(() => server.close())
