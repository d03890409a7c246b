module "orders" {
  source       = "../../modules/postgres"
  is_temporary = true # <- finding
}
