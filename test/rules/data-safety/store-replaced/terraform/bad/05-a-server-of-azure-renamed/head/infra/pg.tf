resource "azurerm_postgresql_flexible_server" "main" {
  name     = "orders-db" # <- finding
  location = "uksouth"
  version  = "17"
}
