module "database" {
  source = "../../modules/database"
}
