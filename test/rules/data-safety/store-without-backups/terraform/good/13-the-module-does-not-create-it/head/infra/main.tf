module "orders" {
  source = "../modules/database"
  create = false
}
