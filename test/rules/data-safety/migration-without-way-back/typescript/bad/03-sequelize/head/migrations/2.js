module.exports = {
  up: async (queryInterface, Sequelize) => {
    await queryInterface.addColumn('people', 'name', Sequelize.TEXT) // <- finding
  },
}
