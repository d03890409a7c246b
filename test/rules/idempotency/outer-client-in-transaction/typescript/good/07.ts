import { User } from './models.js'
export const rename = async (ctx: { state: { transaction: object } }, id: string) => {
  const { transaction } = ctx.state
  const user = await User.findByPk(id, { transaction })
  await user.save({ transaction })
}