resource "azurerm_postgresql_flexible_server" "main" {
  name     = "orders"
  location = "uksouth"
  version  = "17"
}
