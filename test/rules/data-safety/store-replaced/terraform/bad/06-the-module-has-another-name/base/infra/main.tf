module "events" {
  source = "../modules/table"
  name   = "events"
}
