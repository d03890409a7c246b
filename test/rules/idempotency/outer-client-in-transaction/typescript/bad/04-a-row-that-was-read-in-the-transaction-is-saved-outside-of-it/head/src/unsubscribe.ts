import { User } from './models.js'
export const unsubscribe = async (ctx: { state: { transaction: object } }, id: string) => {
  const { transaction } = ctx.state
  const user = await User.findByPk(id, { transaction, lock: true })
  user.subscribed = false
  await user.save() // <- finding
}
