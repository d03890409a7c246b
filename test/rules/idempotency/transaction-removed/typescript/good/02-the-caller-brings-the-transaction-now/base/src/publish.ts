import { sequelize, Folder, Page } from './models'
export const publish = async (page: Page) => {
  await sequelize.transaction(async (transaction) => {
    const folder = await Folder.findByPk(page.folderId, { transaction })
    await folder.add(page, { transaction })
    await page.save({ transaction })
  })
}
