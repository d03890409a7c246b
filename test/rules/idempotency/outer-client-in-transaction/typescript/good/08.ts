import { User } from './models.js'
export const rename = async (id: string) => {
  const user = await User.findByPk(id)
  await user.save()
}