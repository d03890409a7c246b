module "orders" {
  source    = "../../modules/database"
  name      = "orders"
  retention = local.databases.orders.retention
}

locals {
  databases = {
    orders = { retention = 14 }
  }
}
