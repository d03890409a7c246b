const required = ['BROKER_URL', 'QUEUE_NAME']

export const broker = process.env.BROKER_URL
export const queue = process.env.QUEUE_NAME

export const check = () => {
  for (const name of required) {
    if (!process.env[name]) { // <- finding
      throw new Error(`${name} is missing`)
    }
  }
}
