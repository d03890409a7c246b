module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('shares', 'documentId', { type: Sequelize.UUID, allowNull: false }) // <- finding
    await queryInterface.addColumn('shares', 'views', { type: Sequelize.INTEGER, allowNull: false, defaultValue: 0 })
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('shares', 'documentId')
  },
}
