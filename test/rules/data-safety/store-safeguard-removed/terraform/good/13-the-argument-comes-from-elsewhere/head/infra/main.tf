module "orders" {
  source    = "../modules/aurora"
  name      = "orders"
  protected = data.terraform_remote_state.settings.outputs.protected
}
