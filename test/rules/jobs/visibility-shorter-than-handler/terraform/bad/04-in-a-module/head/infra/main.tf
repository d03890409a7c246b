module "worker" {
  source  = "./worker"
  timeout = 300
}
