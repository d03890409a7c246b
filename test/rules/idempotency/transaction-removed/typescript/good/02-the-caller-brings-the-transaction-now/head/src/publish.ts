import { sequelize, Folder, Page } from './models'
export const publish = async (page: Page, { transaction }: SaveOptions) => {
  const folder = await Folder.findByPk(page.folderId, { transaction })
  await folder.add(page, { transaction })
  await page.save({ transaction })
}
