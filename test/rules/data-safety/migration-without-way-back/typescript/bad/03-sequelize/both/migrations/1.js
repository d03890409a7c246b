module.exports = {
  up: async (queryInterface, Sequelize) => {
    await queryInterface.createTable('people', { id: Sequelize.INTEGER })
  },
  down: async (queryInterface) => {
    await queryInterface.dropTable('people')
  },
}
