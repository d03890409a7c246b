module "orders" {
  source = "../../modules/postgres"
}
