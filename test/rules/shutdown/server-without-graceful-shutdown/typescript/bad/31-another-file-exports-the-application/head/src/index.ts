import application from './application.js'

application.listen(Number(process.env.PORT)) // <- finding
