variable "db_password" {
  type      = string
  sensitive = true
  default   = "q7Rt{{}}vX2m9LpZ4wK8" # <- finding
}
